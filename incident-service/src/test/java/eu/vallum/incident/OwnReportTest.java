package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class OwnReportTest {
    private final Player kadri = Stage.coordinator("EE");
    private final Player liis = Stage.entity(kadri);

    @Test
    void an_entitys_account_files_a_report_that_belongs_to_its_authority() {
        // when
        String id = reported(liis);
        // then
        kadri.asks()
                .get(API + "/incidents/" + id)
                .then()
                .statusCode(200)
                .body("access", equalTo("owner"))
                .body("channel", equalTo("portal"))
                .body("receivedBy", nullValue())
                .body("reporter.contact", equalTo("+372 5550 0100"))
                .body("clocks.findAll { it.owedBy == 'authority' }.obligation", hasItem("feedback"));
        kadri.asks().get(API + "/incidents?view=unassigned").then().body("items.id", hasItem(id));
        liis.asks()
                .get(API + "/reports/" + id)
                .then()
                .statusCode(200)
                .body("authority.id", equalTo(kadri.organisation().toString()))
                .body("confirmed", equalTo(false))
                .body("clocks.find { it.obligation == 'early-warning' }.state", equalTo("met"))
                .body(
                        "clocks.obligation",
                        containsInAnyOrder("early-warning", "incident-notification", "final-report", "feedback"));
        liis.asks().get(API + "/reports").then().body("items.id", contains(id));
    }

    @Test
    void a_report_of_an_entity_in_the_register_is_confirmed_at_once() {
        Stage.registered(
                kadri,
                Map.of(
                        "name",
                        "Northern Hospital",
                        "organisation",
                        liis.organisation().toString()));
        liis.asks()
                .get(API + "/reports/" + reported(liis))
                .then()
                .body("entity", equalTo("Northern Hospital"))
                .body("confirmed", equalTo(true));
    }

    @Test
    void an_entity_sees_its_own_report_and_never_a_recipient_a_colleague_or_another_entity() {
        // given
        var janis = Stage.coordinator("LV");
        var other = Stage.entity(kadri);
        String id = reported(liis);
        Stage.shared(kadri, id, janis);
        Stage.imported(kadri, id);
        kadri.sends(Map.of("text", "Keep the disks.", "lawEnforcementGuidance", "Call the cybercrime bureau."))
                .post(API + "/incidents/" + id + "/feedback");
        // then
        var seen = liis.asks()
                .get(API + "/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (var secret : List.of(
                janis.organisation().toString(),
                "\"LV ",
                "bad.example",
                kadri.name(),
                "severity",
                "tlp",
                "inform-affected")) {
            assertFalse(seen.contains(secret), secret + " in " + seen);
        }
        liis.asks()
                .get(API + "/reports/" + id)
                .then()
                .body("feedback.text", contains("Keep the disks.", "Call the cybercrime bureau."))
                .body("feedback.about", contains(null, "law-enforcement"));
        for (var path : List.of("", "/timeline", "/indicators", "/shares", "/questions")) {
            liis.asks()
                    .get(API + "/incidents/" + id + path)
                    .then()
                    .statusCode(is(path.equals("/questions") ? 403 : 404));
        }
        liis.asks().get(API + "/incidents").then().body("items", hasSize(0));
        other.asks().get(API + "/reports/" + id).then().statusCode(404);
        other.asks().get(API + "/reports").then().body("items", hasSize(0));
        janis.asks().get(API + "/reports/" + id).then().statusCode(403);
    }

    @Test
    void the_same_key_reports_once() {
        var key = java.util.UUID.randomUUID().toString();
        var report = Stage.ownReport();
        for (int i = 0; i < 2; i++) {
            liis.sends(report)
                    .header("Idempotency-Key", key)
                    .post(API + "/reports")
                    .then()
                    .statusCode(201);
        }
        liis.asks().get(API + "/reports").then().body("items", hasSize(1));
        report.put("title", "other");
        liis.sends(report)
                .header("Idempotency-Key", key)
                .post(API + "/reports")
                .then()
                .statusCode(422);
    }

    @Test
    void an_awareness_to_come_is_refused_and_named() {
        var report = Stage.ownReport();
        report.put("awareAt", Instant.now().plusSeconds(3_600).toString());
        liis.sends(report).post(API + "/reports").then().statusCode(400).body("errors[0].pointer", equalTo("/awareAt"));
        report.put("owner", kadri.organisation().toString());
        liis.sends(report).post(API + "/reports").then().statusCode(400);
    }

    @Test
    void questions_go_both_ways_with_a_due_time_and_without_the_officers_name() {
        // given
        String id = reported(liis);
        var due = Instant.now().plusSeconds(7_200).toString();
        // when
        String asked = kadri.sends(Map.of("text", "Which tool?", "dueAt", due))
                .post(API + "/incidents/" + id + "/questions")
                .then()
                .statusCode(201)
                .body("askedBy", equalTo(kadri.name()))
                .extract()
                .path("id");
        kadri.sends(Map.of("text", "Too late?", "dueAt", "2020-01-01T00:00:00Z"))
                .post(API + "/incidents/" + id + "/questions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dueAt"));
        // then
        liis.asks().get(API + "/reports").then().body("items[0].openQuestions", equalTo(1));
        liis.asks()
                .get(API + "/reports/" + id + "/questions")
                .then()
                .body("items[0].text", equalTo("Which tool?"))
                .body("items[0].askedBy", nullValue());
        liis.sends(Map.of("text", "A maintenance tool"))
                .post(API + "/reports/" + id + "/questions/" + asked + "/answer")
                .then()
                .statusCode(200);
        String back = liis.sends(Map.of("text", "When do you come?"))
                .post(API + "/reports/" + id + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        kadri.sends(Map.of("text", "At ten"))
                .post(API + "/incidents/" + id + "/questions/" + back + "/answer")
                .then()
                .statusCode(200);
        kadri.asks()
                .get(API + "/incidents/" + id + "/questions")
                .then()
                .body("items.answer", contains("A maintenance tool", "At ten"))
                .body("items[0].answeredBy", equalTo(liis.name()));
        liis.asks().get(API + "/reports/" + id + "/questions").then().body("items[1].answeredBy", nullValue());
        kadri.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.kind", hasItem("question-answered"));
        kadri.asks().get(API + "/incidents/" + id).then().body("version", equalTo(4));
    }

    @Test
    void a_recipient_sees_no_question() {
        var janis = Stage.coordinator("LV");
        String id = reported(liis);
        Stage.shared(kadri, id, janis);
        kadri.sends(Map.of("text", "Secret question")).post(API + "/incidents/" + id + "/questions");
        janis.asks().get(API + "/incidents/" + id + "/questions").then().statusCode(403);
        janis.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.kind", everyItem(not(containsString("question"))));
    }

    /** informed-governance-project/SERIMA#408: a report without a company showed "None" and stayed so for those who follow it. */
    @Test
    void serima_408_after_attaching_the_name_replaces_none_and_those_it_is_shared_with_are_told()
            throws InterruptedException {
        // given
        var janis = Stage.coordinator("LV");
        var id = Stage.filed(kadri, Stage.report("entity", Map.of("name", "Some hospital")));
        Stage.shared(kadri, id, janis);
        var entry = Stage.registered(kadri, Map.of("name", "Northern Hospital"));
        kadri.asks().get(API + "/incidents").then().body("items[0].entity.confirmed", equalTo(false));
        // when
        attach(id, entry);
        // then
        kadri.asks()
                .get(API + "/incidents")
                .then()
                .body("items[0].entity.name", equalTo("Northern Hospital"))
                .body("items[0].entity.confirmed", equalTo(true));
        janis.asks().get(API + "/incidents/" + id).then().body("entity.name", equalTo("Northern Hospital"));
        FollowingTest.within(() -> janis.asks()
                .get(API + "/changes?limit=200")
                .then()
                .body("items.findAll { it.id == '" + id + "' }", hasSize(2)));
        kadri.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.find { it.kind == 'entity-attached' }.text", equalTo("Some hospital"));
    }

    /** informed-governance-project/SERIMA#430: the organisation came after the report, and its account saw an empty list. */
    @Test
    void serima_430_accounts_that_come_later_see_what_was_reported_before() {
        // given
        var id = Stage.filed(kadri, Stage.report("entity", Map.of("name", "Northern Hospital")));
        liis.asks().get(API + "/reports").then().body("items", hasSize(0));
        // when
        var entry = Stage.registered(kadri, Map.of("name", "Northern Hospital"));
        attach(id, entry);
        liis.asks().get(API + "/reports").then().body("items", hasSize(0));
        link(entry, liis.organisation().toString());
        // then
        liis.asks().get(API + "/reports").then().body("items.id", contains(id));
        // and what is linked by mistake is closed again
        link(entry, null);
        liis.asks().get(API + "/reports/" + id).then().statusCode(404);
    }

    /** informed-governance-project/SERIMA#469: after attaching, neither the company nor the reporter saw the report; a wrong company had been tried first. */
    @Test
    void serima_469_everybody_of_the_company_sees_it_and_the_wrong_company_no_longer() {
        // given
        var wrong = Stage.entity(kadri);
        var wrongEntry = Stage.registered(
                kadri, Map.of("organisation", wrong.organisation().toString()));
        var rightEntry = Stage.registered(
                kadri, Map.of("organisation", liis.organisation().toString()));
        var colleague = Stage.colleague(liis.organisation(), "EE", "entity-reporter");
        var id = Stage.filed(kadri, Stage.report("entity", Map.of("name", "Some hospital")));
        // when
        attach(id, wrongEntry);
        wrong.asks().get(API + "/reports/" + id).then().statusCode(200);
        attach(id, rightEntry);
        // then
        for (var person : List.of(liis, colleague)) {
            person.asks().get(API + "/reports").then().body("items.id", contains(id));
            person.asks().get(API + "/reports/" + id).then().statusCode(200);
        }
        wrong.asks().get(API + "/reports/" + id).then().statusCode(404);
        wrong.asks().get(API + "/reports").then().body("items", hasSize(0));
    }

    @Test
    void the_reporter_goes_on_seeing_what_it_filed_whatever_it_is_attached_to() {
        // given
        String id = reported(liis);
        var other = Stage.registered(kadri, Map.of());
        // when
        attach(id, other);
        // then
        liis.asks().get(API + "/reports/" + id).then().statusCode(200);
    }

    @Test
    void what_the_authority_learned_elsewhere_stays_with_it_when_it_says_so() {
        var entry = Stage.registered(
                kadri, Map.of("organisation", liis.organisation().toString()));
        var hidden = new HashMap<String, Object>(Map.of("id", entry, "name", "x", "sees", false));
        var id = Stage.filed(kadri, Stage.report("entity", hidden));
        liis.asks().get(API + "/reports/" + id).then().statusCode(404);
        hidden.put("sees", true);
        liis.asks()
                .get(API + "/reports/" + Stage.filed(kadri, Stage.report("entity", hidden)))
                .then()
                .statusCode(200);
    }

    private String reported(Player who) {
        return who.sends(Stage.ownReport())
                .post(API + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void attach(String incident, String entity) {
        int version = kadri.asks().get(API + "/incidents/" + incident).path("version");
        kadri.sends(Map.of("entity", entity))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/entity")
                .then()
                .statusCode(200);
    }

    private void link(String entry, @Nullable String organisation) {
        var now = kadri.asks().get(API + "/entities/" + entry);
        var change = new HashMap<String, Object>();
        change.put("name", now.path("name"));
        change.put("category", now.path("category"));
        change.put("sectors", now.path("sectors"));
        if (organisation != null) {
            change.put("organisation", organisation);
        }
        kadri.sends(change)
                .header("If-Match", now.header("ETag"))
                .put(API + "/entities/" + entry)
                .then()
                .statusCode(200);
    }
}
