package eu.vallum.incident.notice;

import static eu.vallum.incident.NoticeAnswers.keeps;
import static eu.vallum.incident.NoticeAnswers.own;
import static eu.vallum.incident.NoticeAnswers.rules;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What entities are told of their own reports, and that nobody else is told it and they of nothing else. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeOfOwnReportsTest {
    @Inject
    NoticeWatch watch;

    @Inject
    MovableClock clock;

    private final Player authority = Stage.coordinator("EE");
    private final Player entity = Stage.entity(authority);
    private final Player sibling = Stage.entity(authority);

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void an_entity_is_told_what_its_authority_answers_asks_and_waits_for_and_no_word_of_it() throws Exception {
        // given
        var report = reported(entity);
        var path = API + "/incidents/" + report;
        // when
        authority
                .sends(Map.of("text", "Keep the disks.", "lawEnforcementGuidance", "Call the cybercrime bureau."))
                .post(path + "/feedback")
                .then()
                .statusCode(201);
        authority
                .sends(Map.of("text", "Which systems?"))
                .post(path + "/questions")
                .then()
                .statusCode(201);
        authority
                .sends(Map.of(
                        "kind",
                        "request",
                        "regime",
                        "nis2",
                        "stage",
                        "intermediate-report",
                        "at",
                        Instant.now().toString()))
                .post(path + "/moments")
                .then()
                .statusCode(201);
        // then: each once, whatever of it was done at the same time
        assertEquals(List.of("feedback-given", "question-asked", "report-requested"), kinds(entity, 3));
        var shown = notices(entity);
        assertEquals(List.of(report, report, report), shown.getList("items.incident"));
        for (var word : List.of("disks", "systems", "bureau", "Laboratory", authority.name())) {
            assertFalse(shown.prettify().contains(word), word);
        }
        assertEquals(List.of(), kinds(sibling, 0));
        assertFalse(notices(authority).getList("items.kind").contains("feedback-given"));
    }

    @Test
    void a_report_that_is_attached_later_is_told_and_leaves_nothing_when_it_turns_out_to_be_of_another()
            throws Exception {
        // given
        var ours = registered(entity);
        var theirs = registered(sibling);
        var report = Stage.filed(authority);
        // when
        attach(report, ours);
        // then
        assertEquals(List.of("report-attached"), kinds(entity, 1));
        // when
        attach(report, theirs);
        // then
        assertEquals(List.of(), kinds(entity, 0));
        assertEquals(List.of("report-attached"), kinds(sibling, 1));
        entity.asks().get(API + "/notices/unread").then().body("unread", equalTo(0));
    }

    @Test
    void what_an_entity_owes_is_told_before_it_is_due_and_when_it_is_late() throws Exception {
        // given: the notification is owed 72 hours after an awareness of one hour ago
        var report = reported(entity);
        later(Duration.ofHours(64));
        assertEquals(List.of(), kinds(entity, 0));
        // when
        later(Duration.ofHours(2));
        // then
        assertEquals(List.of("report-due-soon"), kinds(entity, 1));
        assertEquals("incident-notification", notices(entity).getString("items[0].stage"));
        assertEquals(report, notices(entity).getString("items[0].incident"));
        // when
        later(Duration.ofHours(6));
        // then
        assertEquals(List.of("report-due-soon", "report-overdue"), kinds(entity, 2));
    }

    @Test
    void an_entity_says_for_itself_how_it_is_told_and_of_its_own_kinds_alone() throws Exception {
        // given
        var shown = entity.asks().get(API + "/notice-rules").then().statusCode(200);
        assertTrue(shown.extract().<List<String>>path("own.ways.kind").stream()
                .allMatch(kind -> NoticeKind.of(kind).topic() == Topic.REPORT));
        assertFalse(authority
                .asks()
                .get(API + "/notice-rules")
                .<List<String>>path("own.ways.kind")
                .contains("feedback-given"));
        var rules = rules(null, null);
        rules.put("ways", List.of(Map.of("kind", "feedback-given", "way", "off")));
        // when
        keeps(entity, own(entity), 0, rules).statusCode(200);
        authority
                .sends(Map.of("text", "Thank you.", "lawEnforcementGuidance", "Call the cybercrime bureau."))
                .post(API + "/incidents/" + reported(entity) + "/feedback")
                .then()
                .statusCode(201);
        // then
        assertEquals(List.of(), kinds(entity, 0));
        // and: mailboxes are for authorities
        keeps(entity, java.util.UUID.randomUUID(), 0, rules("Desk", "desk@entity.example"))
                .statusCode(403);
    }

    private String reported(Player who) {
        return who.sends(Stage.ownReport())
                .post(API + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String registered(Player who) {
        return Stage.registered(
                authority,
                Map.of(
                        "name",
                        "Hospital " + who.subject(),
                        "organisation",
                        who.organisation().toString()));
    }

    private void attach(String incident, String entry) {
        int version = authority.asks().get(API + "/incidents/" + incident).path("version");
        authority
                .sends(Map.of("entity", entry))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/entity")
                .then()
                .statusCode(200);
    }

    private void later(Duration time) {
        clock.move(time);
        watch.look();
    }

    private static JsonPath notices(Player who) {
        return who.asks().get(API + "/notices").then().statusCode(200).extract().jsonPath();
    }

    /** By name, once as many have come; none come later. */
    private List<String> kinds(Player who, int expected) throws InterruptedException {
        watch.look();
        for (int i = 0; i < 100 && notices(who).getList("items").size() < expected; i++) {
            Thread.sleep(100);
            watch.look();
        }
        Thread.sleep(300);
        return notices(who).getList("items.kind", String.class).stream()
                .sorted()
                .toList();
    }
}
