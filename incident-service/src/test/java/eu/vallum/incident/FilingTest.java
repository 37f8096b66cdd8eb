package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class FilingTest {
    private final Stage.Player kadri = Stage.coordinator("EE");

    @Test
    void a_filed_incident_carries_its_clocks_with_their_debtors() {
        // given
        var report = Stage.report();
        // when
        var filed = kadri.sends(report).post(API + "/incidents");
        // then
        filed.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", equalTo(API + "/incidents/" + filed.path("id")))
                .body("access", equalTo("owner"))
                .body("reporter.name", equalTo("Duty physician"))
                .body("clocks", hasSize(5))
                .body(
                        "clocks.findAll { it.owedBy == 'entity' }.obligation",
                        containsInAnyOrder("early-warning", "incident-notification", "final-report"))
                .body(
                        "clocks.findAll { it.owedBy == 'authority' }.obligation",
                        containsInAnyOrder("feedback", "inform-affected"))
                .body("clocks.find { it.obligation == 'early-warning' }.state", equalTo("met"))
                .body("clocks.find { it.obligation == 'final-report' }.state", equalTo("not-started"))
                .body("clocks.find { it.obligation == 'final-report' }.dueAt", nullValue())
                .body("clocks.find { it.obligation == 'feedback' }.state", equalTo("running"))
                .body("clocks.find { it.obligation == 'inform-affected' }.dueAt", nullValue());
        kadri.asks()
                .get(API + "/incidents/" + filed.path("id"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(filed.path("reference")));
    }

    @Test
    void the_same_key_files_once_and_another_body_under_it_is_refused() {
        // given
        var key = UuidV7.next().toString();
        var report = Stage.report();
        // when
        Response first = kadri.sends(report).header("Idempotency-Key", key).post(API + "/incidents");
        Response again = kadri.sends(report).header("Idempotency-Key", key).post(API + "/incidents");
        var other = Stage.report("title", "Something else");
        // then
        first.then().statusCode(201);
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        kadri.sends(other)
                .header("Idempotency-Key", key)
                .post(API + "/incidents")
                .then()
                .statusCode(422);
        kadri.asks().get(API + "/incidents").then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_at_once_files_one_incident() throws Exception {
        // given
        var key = UuidV7.next().toString();
        var report = Stage.report();
        Callable<String> file = () -> kadri.sends(report)
                .header("Idempotency-Key", key)
                .post(API + "/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        var ids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> file).toList())) {
                ids.add(answer.get());
            }
        }
        // then
        assertEquals(1, ids.size());
        kadri.asks().get(API + "/incidents").then().body("items", hasSize(1));
    }

    @Test
    void a_character_that_no_text_can_hold_is_refused_and_nothing_is_kept() {
        var nothing = "A" + (char) 0 + "B";
        kadri.sends(Stage.report("title", nothing))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        kadri.sends(Map.of("title", "x", "step", "entity", "content", Map.of("entityName", nothing)))
                .put(API + "/drafts/" + UuidV7.next())
                .then()
                .statusCode(400);
        kadri.asks()
                .queryParam("q", nothing)
                .get(API + "/incidents")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_report_that_contradicts_itself_is_refused_and_the_field_is_named() {
        var later = Instant.now().plusSeconds(86_400).toString();
        kadri.sends(Stage.report("receivedAt", later))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/receivedAt"));
        kadri.sends(Stage.report("awareAt", Instant.now().toString()))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/awareAt"));
        kadri.sends(Stage.report("crossBorder", "no"))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/affectedMemberStates"));
        kadri.sends(Stage.report("sector", "astrology"))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sector"));
        kadri.sends(Stage.report("title", " "))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
        kadri.asks().get(API + "/incidents").then().body("items", hasSize(0));
    }

    @Test
    void an_officer_is_assigned_on_the_version_seen_and_not_on_an_older_one() {
        // given
        var id = Stage.filed(kadri);
        kadri.asks()
                .get(API + "/incidents?view=unassigned")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        var officer = Map.of("subject", kadri.subject(), "name", "Kadri");
        // when
        kadri.sends(officer)
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("officer.name", equalTo("Kadri"));
        // then
        kadri.sends(officer)
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(412);
        kadri.sends(officer).put(API + "/incidents/" + id + "/officer").then().statusCode(428);
        kadri.asks().get(API + "/incidents?view=mine").then().statusCode(200).body("items.id", hasItem(id));
        kadri.asks()
                .get(API + "/incidents?view=unassigned")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        kadri.sends(Map.of())
                .header("If-Match", "\"1\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(200)
                .body("officer", nullValue());
    }

    @Test
    void feedback_meets_the_authoritys_clock() {
        // given
        var id = Stage.filed(kadri);
        // when
        kadri.sends(Map.of("text", "Isolate the segment.", "lawEnforcementGuidance", "Call the cybercrime bureau."))
                .post(API + "/incidents/" + id + "/feedback")
                .then()
                .statusCode(201)
                .body("kind", equalTo("feedback-given"));
        // then
        kadri.asks()
                .get(API + "/incidents/" + id)
                .then()
                .body("clocks.find { it.obligation == 'feedback' }.state", equalTo("met"))
                .body("version", equalTo(1));
        kadri.asks()
                .get(API + "/clocks?owedBy=us&state=met")
                .then()
                .statusCode(200)
                .body("items.clock.obligation", hasItem("feedback"));
        kadri.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("feedback-given", "feedback-given", "filed"));
    }

    @Test
    void a_list_pages_through_all_incidents_once() {
        // given
        var filed = IntStream.range(0, 7).mapToObj(i -> Stage.filed(kadri)).toList();
        // when
        var seen = new java.util.ArrayList<String>();
        String next = "";
        do {
            var page = kadri.asks()
                    .get(API + "/incidents?limit=3" + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next") == null ? "" : page.path("next");
        } while (!next.isEmpty());
        // then
        assertEquals(7, seen.size());
        assertEquals(new HashSet<>(filed), new HashSet<>(seen));
    }

    @Test
    void what_we_owe_and_what_entities_owe_us_never_share_a_list() {
        Stage.filed(kadri);
        kadri.asks()
                .get(API + "/clocks?owedBy=us")
                .then()
                .statusCode(200)
                .body("items.clock.owedBy", not(hasItem("entity")))
                .body("items", hasSize(2));
        kadri.asks()
                .get(API + "/clocks?owedBy=entities")
                .then()
                .statusCode(200)
                .body("items.clock.owedBy", not(hasItem("authority")))
                .body("items", hasSize(1));
        kadri.asks()
                .get(API + "/clocks?owedBy=entities&state=not-started")
                .then()
                .body("items.clock.obligation", hasItem("final-report"));
        kadri.asks()
                .get(API + "/overview")
                .then()
                .statusCode(200)
                .body("mine.running", equalTo(2))
                .body("owedToUs.running", equalTo(1))
                .body("unassigned.total", equalTo(1))
                .body("activity[0].entry.kind", equalTo("filed"));
    }

    @Test
    void drafts_are_kept_for_their_author_and_go_when_the_incident_is_filed() {
        // given
        var id = UuidV7.next().toString();
        var colleague = Stage.colleague(kadri.organisation(), "EE", "officer");
        // when
        kadri.sends(Map.of("title", "t", "step", "entity", "content", Map.of("sector", "health")))
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        kadri.sends(Map.of("content", Map.of("sector", "energy")))
                .header("If-Match", "\"1\"")
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(200)
                .body("content.sector", equalTo("energy"));
        // then
        kadri.sends(Map.of("content", Map.of()))
                .header("If-Match", "\"1\"")
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(412);
        kadri.asks().get(API + "/drafts/" + id).then().statusCode(200).body("version", equalTo(2));
        kadri.asks().get(API + "/drafts").then().statusCode(200).body("items.id", hasItem(id));
        colleague.asks().get(API + "/drafts/" + id).then().statusCode(404);
        colleague.asks().get(API + "/drafts").then().statusCode(200).body("items", hasSize(0));
        Stage.filed(kadri, Stage.report("draft", id));
        kadri.asks().get(API + "/drafts/" + id).then().statusCode(404);
        kadri.asks().delete(API + "/drafts/" + id).then().statusCode(204);
    }

    @Test
    void sharing_reaches_the_recipient_and_its_receipts_reach_the_owner() {
        // given
        var janis = Stage.coordinator("LV");
        var ruta = Stage.coordinator("LT");
        var id = Stage.filed(kadri);
        Stage.imported(kadri, id);
        kadri.sends(Map.of("recipients", List.of(janis.organisation().toString()), "tlp", "AMBER"))
                .post(API + "/incidents/" + id + "/shares/preview")
                .then()
                .statusCode(200)
                .body("indicators.seen", equalTo(1))
                .body("indicators.withheld", equalTo(1))
                .body("fields.find { it.field == 'reporter' }.seen", equalTo(false));
        // when
        var share = Stage.shared(kadri, id, janis);
        // then
        janis.asks()
                .get(API + "/shared?state=new")
                .then()
                .statusCode(200)
                .body("items[0].incident.title", notNullValue());
        janis.asks()
                .get(API + "/incidents/" + id)
                .then()
                .statusCode(200)
                .body("access", equalTo("recipient"))
                .body("clocks", hasSize(0))
                .body("reporter", nullValue())
                .body("share.state", equalTo("opened"))
                .body("indicators", equalTo(1))
                .body("withheld", hasItem("reporter"));
        janis.asks()
                .get(API + "/incidents/" + id + "/indicators")
                .then()
                .statusCode(200)
                .body("items.value", equalTo(List.of("bad.example")));
        janis.asks()
                .post(API + "/shared/" + share + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("share.state", equalTo("acknowledged"));
        kadri.asks()
                .get(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("acknowledged"))
                .body("items[0].openedBy", equalTo("Person of LV"));
        ruta.asks().get(API + "/incidents/" + id).then().statusCode(404);
    }

    @Test
    void a_withdrawn_share_leaves_a_tombstone_and_nothing_else() throws InterruptedException {
        // given
        var janis = Stage.coordinator("LV");
        var id = Stage.filed(kadri);
        var share = Stage.shared(kadri, id, janis);
        var cursor = FollowingTest.cursor(janis, id);
        // when
        Stage.withdrawn(kadri, id, share);
        // then
        janis.asks().get(API + "/incidents/" + id).then().statusCode(404);
        janis.asks().get(API + "/shared").then().statusCode(200).body("items", hasSize(0));
        janis.asks()
                .get(API + "/shared?state=withdrawn")
                .then()
                .statusCode(200)
                .body("items[0].share.withdrawnReason", equalTo("wrong authority"))
                .body("items[0].incident.title", nullValue());
        FollowingTest.within(() -> janis.asks()
                .get(API + "/changes?after=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].withdrawn", equalTo(true))
                .body("items[0].reason", equalTo("wrong authority")));
        kadri.sends(Map.of("reason", "again"))
                .post(API + "/incidents/" + id + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void red_is_for_persons_and_a_share_never_loosens_the_label() {
        var janis = Stage.coordinator("LV");
        var amber = Stage.filed(kadri);
        refused(amber, janis, "RED", "tlp-red-needs-persons");
        refused(amber, janis, "GREEN", "tlp-looser-than-incident");
        refused(Stage.filed(kadri, Stage.report("tlp", "RED")), janis, "RED", "tlp-red-needs-persons");
        refused(amber, Stage.player("LV", "entity", ""), "AMBER", "unknown-recipient");
    }

    @Test
    void a_misspelt_expiry_is_refused_instead_of_shared_without_end() {
        var janis = Stage.coordinator("LV");
        var id = Stage.filed(kadri);
        kadri.sends(Map.of(
                        "recipients", List.of(janis.organisation().toString()),
                        "tlp", "AMBER",
                        "basis", "NIS2 Art. 29",
                        "expiresat", "2030-01-01T00:00:00Z"))
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expiresat"));
    }

    private void refused(String incident, Stage.Player recipient, String tlp, String code) {
        kadri.sends(Map.of(
                        "recipients",
                        List.of(recipient.organisation().toString()),
                        "tlp",
                        tlp,
                        "basis",
                        "NIS2 Art. 29"))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }
}
