package eu.vallum.incident.notice;

import static eu.vallum.incident.NoticeAnswers.confirm;
import static eu.vallum.incident.NoticeAnswers.keeps;
import static eu.vallum.incident.NoticeAnswers.own;
import static eu.vallum.incident.NoticeAnswers.rules;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told what, once, on their page, and under which rules. Facts come by Kafka; the tests move the clock and look themselves. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeTest {
    @Inject
    NoticeWatch watch;

    @Inject
    Noticing noticing;

    @Inject
    ShareFacts facts;

    @Inject
    CurrentCaller caller;

    @Inject
    Looking looking;

    @Inject
    MovableClock clock;

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void what_was_shared_is_told_to_everybody_of_the_recipient_and_to_nobody_of_the_owner() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        var powerless = Stage.colleague(latvia.organisation(), "LV", "");
        // when
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, latvia);
        // then
        assertEquals(List.of("shared"), kinds(latvia, 1));
        assertEquals(List.of("shared"), kinds(colleague, 1));
        assertEquals(List.of("filed"), kinds(owner, 1));
        assertEquals(incident, notices(latvia).getString("items[0].incident"));
        powerless.asks().get(API + "/notices").then().statusCode(403);
        latvia.asks().get(API + "/notices/unread").then().body("unread", equalTo(1));
    }

    @Test
    void a_fact_that_is_heard_many_times_at_once_and_again_later_is_told_once() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var share = UUID.fromString(Stage.shared(owner, Stage.filed(owner), latvia));
        // when: by several processes, replayed under the same id and under others
        atOnce(n -> hears("same-" + share, () -> facts.shared(share)));
        atOnce(n -> hears("other-" + n + share, () -> facts.shared(share)));
        // then
        assertEquals(List.of("shared"), kinds(latvia, 1));
    }

    @Test
    void whoever_is_told_hears_it_live_once_for_a_burst_and_nobody_else_of_the_organisation() throws Exception {
        // given
        var desk = OnDuty.here();
        var incident = desk.filed();
        kinds(desk.next(), 1);
        watch.pass();
        int before = live(desk, 1).size();
        // when
        mentions(desk, incident, desk.next());
        mentions(desk, incident, desk.next());
        kinds(desk.next(), 3);
        watch.pass();
        // then
        var told = live(desk, before + 1);
        assertEquals(List.of(desk.next().subject()), told.subList(before, told.size()));
    }

    private List<String> live(OnDuty desk, int expected) throws InterruptedException {
        var organisation = desk.coordinator().organisation();
        for (int i = 0; i < 100 && looking.toldLive(organisation).size() < expected; i++) {
            Thread.sleep(100);
        }
        return looking.toldLive(organisation);
    }

    @Test
    void what_was_read_stays_read_and_what_came_since_does_not_become_it() throws Exception {
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        Stage.shared(owner, Stage.filed(owner), latvia);
        Stage.shared(owner, Stage.filed(owner), latvia);
        kinds(latvia, 2);
        String newest = notices(latvia).getString("items[0].at");
        String older = notices(latvia).getString("items[1].id");
        // when
        latvia.asks().post(API + "/notices/" + older + "/read").then().statusCode(200);
        latvia.asks().get(API + "/notices?state=unread").then().body("items.size()", equalTo(1));
        latvia.sends(Map.of("until", Instant.parse(newest).minusMillis(1).toString()))
                .post(API + "/notices/read")
                .then()
                .body("unread", equalTo(1));
        latvia.sends(Map.of("until", newest)).post(API + "/notices/read").then().body("unread", equalTo(0));
        // then
        assertEquals(
                2,
                notices(latvia).getList("items.readAt").stream()
                        .filter(java.util.Objects::nonNull)
                        .count());
        var page = latvia.asks().get(API + "/notices?limit=1").jsonPath();
        assertEquals(
                older,
                latvia.asks()
                        .get(API + "/notices?limit=1&after=" + page.getString("next"))
                        .path("items[0].id"));
    }

    @Test
    void looking_at_one_does_not_make_it_read_and_shows_nobody_elses() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        Stage.shared(owner, Stage.filed(owner), latvia);
        kinds(latvia, 1);
        String notice = notices(latvia).getString("items[0].id");
        // then
        latvia.asks().get(API + "/notices/" + notice).then().statusCode(200).body("kind", equalTo("shared"));
        latvia.asks().get(API + "/notices/unread").then().body("unread", equalTo(1));
        for (var other : List.of(colleague, owner)) {
            other.asks().get(API + "/notices/" + notice).then().statusCode(404);
        }
        latvia.asks().get(API + "/notices/nonsense").then().statusCode(404);
    }

    @Test
    void after_a_withdrawal_what_is_left_leads_to_the_tombstone_and_tells_no_due_time() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var incident = Stage.filed(owner);
        var share = Stage.shared(owner, incident, latvia);
        owner.sends(Map.of(
                        "of",
                        latvia.organisation(),
                        "text",
                        "Which ones?",
                        "dueAt",
                        Instant.now().plusSeconds(7_200).toString()))
                .post(API + "/incidents/" + incident + "/inquiries")
                .then()
                .statusCode(201);
        assertEquals(List.of("inquiry", "shared"), kinds(latvia, 2));
        assertFalse(notices(latvia).getList("items.dueAt").stream().allMatch(java.util.Objects::isNull));
        // when
        Stage.withdrawn(owner, incident, share);
        // then: at once
        assertEquals(List.of(true, true), notices(latvia).getList("items.gone").subList(0, 2));
        assertTrue(notices(latvia).getList("items.dueAt").stream().allMatch(java.util.Objects::isNull));
        assertEquals(List.of("withdrawn", "inquiry", "shared"), kinds(latvia, 3));
    }

    @Test
    void what_is_asked_about_several_indicators_at_once_is_told_once_and_so_is_each_answer() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var incident = Stage.filed(owner);
        kinds(owner, 1);
        var path = API + "/incidents/" + incident;
        for (var value : List.of("one.example", "two.example")) {
            owner.sends(Map.of(
                            "Event",
                            Map.of(
                                    "uuid",
                                    UuidV7.next().toString(),
                                    "info",
                                    value,
                                    "distribution",
                                    "3",
                                    "Attribute",
                                    List.of(Map.of(
                                            "uuid",
                                            UuidV7.next().toString(),
                                            "type",
                                            "domain",
                                            "category",
                                            "Network activity",
                                            "to_ids",
                                            true,
                                            "value",
                                            value)))))
                    .post(path + "/imports")
                    .then()
                    .statusCode(201);
        }
        Stage.shared(owner, incident, latvia);
        List<String> indicators = owner.asks().get(path + "/indicators").path("items.id");
        // when
        String asking = owner.sends(Map.of("indicators", indicators, "tlp", "AMBER"))
                .post(path + "/sightings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(List.of("sighting", "shared"), kinds(latvia, 2));
        for (var answer : List.of("not-seen", "seen")) {
            latvia.sends(Map.of("answer", answer))
                    .post(path + "/sightings/" + asking + "/answers")
                    .then()
                    .statusCode(201);
        }
        // then
        assertEquals(List.of("sighting-answered", "sighting-answered", "filed"), kinds(owner, 3));
        assertEquals(asking, notices(owner).getString("items[0].about"));
        assertEquals(List.of("sighting", "shared"), kinds(latvia, 2));
    }

    @Test
    void of_a_deleted_incident_nothing_stays_with_its_owner() throws Exception {
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner);
        kinds(owner, 1);
        Stage.deleted(owner, incident, "filed twice");
        assertEquals(0, notices(owner).getList("items").size());
    }

    @Test
    void a_mention_is_told_to_that_person_and_a_task_to_who_has_it_and_neither_to_who_wrote_it() throws Exception {
        // given
        var desk = OnDuty.here();
        var incident = desk.filed();
        kinds(desk.coordinator(), 1);
        // when
        mentions(desk, incident, desk.next());
        desk.coordinator()
                .sends(Map.of(
                        "title", "Call the hospital",
                        "details", "",
                        "assignee", desk.next().organisation(),
                        "zone", "Europe/Tallinn",
                        "person", Map.of("subject", desk.next().subject(), "name", "Next")))
                .post(API + "/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
        // then
        assertEquals(List.of("task", "mention", "filed"), kinds(desk.next(), 3));
        assertEquals(List.of("filed"), kinds(desk.officer(), 1));
        assertEquals(List.of("filed"), kinds(desk.coordinator(), 1));
    }

    @Test
    void a_deadline_is_told_to_the_officer_and_to_colleagues_who_ask_for_what_others_work_on() {
        // given: feedback is owed within 24 hours of receipt
        var desk = OnDuty.here();
        var all = rules(null, null);
        all.put("mine", false);
        all.put("warnHours", 12);
        keeps(desk.next(), own(desk.next()), 0, all).statusCode(200);
        desk.filedBefore(Duration.ofHours(17));
        // when: seven hours are left
        watch.look();
        // then: who wants to know twelve hours before, and not yet who said nothing
        assertEquals(List.of("due-soon"), notices(desk.next()).getList("items.kind"));
        assertEquals("feedback", notices(desk.next()).getString("items[0].stage"));
        assertEquals(0, notices(desk.officer()).getList("items").size());
        // when
        later(Duration.ofMinutes(65));
        watch.look();
        assertEquals(List.of("due-soon"), notices(desk.officer()).getList("items.kind"));
        assertEquals(List.of("due-soon"), notices(desk.next()).getList("items.kind"));
        later(Duration.ofHours(6));
        watch.look();
        // then
        assertEquals(List.of("overdue", "due-soon"), notices(desk.officer()).getList("items.kind"));
        assertEquals(0, notices(desk.coordinator()).getList("items").size(), "works on something else");
    }

    @Test
    void who_wants_only_some_sectors_or_the_worst_or_none_of_a_kind_is_told_no_more() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var rules = rules(null, null);
        rules.put("sectors", List.of("energy"));
        keeps(latvia, own(latvia), 0, rules).statusCode(200);
        var worst = Stage.colleague(latvia.organisation(), "LV", "officer");
        rules = rules(null, null);
        rules.put("severity", "critical");
        keeps(worst, own(worst), 0, rules).statusCode(200);
        var none = Stage.colleague(latvia.organisation(), "LV", "officer");
        rules = rules(null, null);
        rules.put("ways", List.of(Map.of("kind", "shared", "way", "off")));
        keeps(none, own(none), 0, rules).statusCode(200);
        // when: of health and high; of energy and critical
        Stage.shared(owner, Stage.filed(owner), latvia);
        var report = Stage.report("sector", "energy");
        report.put("severity", "critical");
        Stage.shared(owner, Stage.filed(owner, report), latvia);
        // then
        assertEquals(List.of("shared"), kinds(latvia, 1));
        assertEquals(List.of("shared"), kinds(worst, 1));
        assertEquals(List.of(), kinds(none, 0));
    }

    @Test
    void nobody_reads_or_changes_the_rules_of_another_person_or_organisation() {
        // given
        var owner = Stage.coordinator("EE");
        var officer = Stage.colleague(owner.organisation(), "EE", "officer");
        var other = Stage.coordinator("LV");
        var mailbox = UuidV7.next();
        keeps(owner, mailbox, 0, rules("Desk", mailbox + "@ee.example")).statusCode(200);
        keeps(owner, own(owner), 0, rules(null, null)).statusCode(200);
        // then
        keeps(officer, mailbox, 1, rules("Mine", "x@ee.example")).statusCode(403);
        keeps(officer, UuidV7.next(), 0, rules("Mine", "x@ee.example")).statusCode(403);
        keeps(officer, own(owner), 1, rules(null, null)).statusCode(403);
        keeps(other, mailbox, 1, rules("Mine", "x@lv.example")).statusCode(404);
        keeps(other, own(owner), 1, rules("Mine", "x@lv.example")).statusCode(404);
        other.asks().delete(API + "/notice-rules/" + mailbox).then().statusCode(404);
        other.sends(Map.of("code", "123456"))
                .post(API + "/notice-rules/" + mailbox + "/confirmation")
                .then()
                .statusCode(404);
        officer.asks().get(API + "/notice-rules").then().body("own.version", equalTo(0));
        other.asks().get(API + "/notice-rules").then().body("mailboxes.size()", equalTo(0));
        // an id that another organisation uses tells nothing: it is as good as any
        keeps(other, mailbox, 0, rules("Ours", mailbox + "@lv.example")).statusCode(200);
        owner.asks().get(API + "/notice-rules").then().body("mailboxes[0].name", equalTo("Desk"));
    }

    @Test
    void a_deadline_has_no_digest_and_nonsense_is_refused_by_field() {
        var owner = Stage.coordinator("EE");
        var wrong = new HashMap<String, Object>();
        wrong.put("ways", List.of(Map.of("kind", "overdue", "way", "digest")));
        wrong.put("zone", "Europe/Atlantis");
        wrong.put("warnHours", 7);
        wrong.put("language", "xx");
        wrong.put("digest", Map.of("at", "24:00"));
        wrong.put("mailbox", "not a mailbox\r\nBcc: everybody@example");
        wrong.put("sectors", List.of("<script>"));
        wrong.put("severity", "worst");
        wrong.put("quiet", Map.of("from", "22:00", "until", "22:00", "days", List.of(1, 2, 3, 4, 5, 6, 7)));
        wrong.put("name", "x".repeat(81));
        wrong.put("unknown", true);
        wrong.forEach((field, value) -> {
            var rules = rules("Desk", "desk@ee.example");
            rules.put(field, value);
            keeps(owner, UuidV7.next(), 0, rules).statusCode(400);
        });
        keeps(owner, UuidV7.next(), 0, rules(null, "desk@ee.example")).statusCode(400);
        keeps(owner, UuidV7.next(), 0, rules("Desk", null)).statusCode(400);
        keeps(owner, own(owner), 0, rules("Desk", null)).statusCode(400);
        keeps(owner, "nonsense", 0, rules("Desk", "desk@ee.example")).statusCode(404);
    }

    @Test
    void a_mailbox_gets_five_codes_an_hour_and_an_organisation_twenty() {
        var owner = Stage.coordinator("EE");
        var id = UuidV7.next();
        keeps(owner, id, 0, rules("Desk", id + "@ee.example")).statusCode(200);
        for (int n = 0; n < 4; n++) {
            owner.asks().post(API + "/notice-rules/" + id + "/code").then().statusCode(200);
        }
        owner.asks().post(API + "/notice-rules/" + id + "/code").then().statusCode(429);
        // nor under another name for it
        keeps(owner, UuidV7.next(), 0, rules("Again", (id + "@EE.example").toUpperCase(java.util.Locale.ROOT)))
                .statusCode(429);
        clock.move(Duration.ofMinutes(61));
        owner.asks().post(API + "/notice-rules/" + id + "/code").then().statusCode(200);
    }

    @Test
    void a_mailbox_that_changes_is_to_be_confirmed_again() {
        var owner = Stage.coordinator("EE");
        var id = UuidV7.next();
        keeps(owner, id, 0, rules("Desk", id + "@ee.example")).statusCode(200);
        confirm(owner, id);
        keeps(owner, id, 2, rules("Desk, renamed", id + "@EE.example"))
                .statusCode(200)
                .body("confirmed", equalTo(true));
        keeps(owner, id, 3, rules("Desk", id + "@other.example"))
                .statusCode(200)
                .body("confirmed", equalTo(false));
    }

    private void mentions(OnDuty desk, String incident, Player person) {
        desk.coordinator()
                .sends(Map.of(
                        "text",
                        "Have a look",
                        "tlp",
                        "AMBER",
                        "mentions",
                        List.of(Map.of(
                                "organisation", person.organisation(), "subject", person.subject(), "name", "Next"))))
                .post(API + "/incidents/" + incident + "/notes")
                .then()
                .statusCode(201);
    }

    private void later(Duration time) {
        clock.move(time);
    }

    private void hears(String id, Supplier<List<Fact>> found) {
        caller.as(NoticeWatch.NOTICES, () -> {
            noticing.heard(id, found);
            return null;
        });
    }

    private static JsonPath notices(Player who) {
        return who.asks().get(API + "/notices").then().statusCode(200).extract().jsonPath();
    }

    /** Kinds, newest first, once as many have come; none come later. */
    private static List<String> kinds(Player who, int expected) throws InterruptedException {
        for (int i = 0; i < 100 && notices(who).getList("items").size() < expected; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(300);
        return notices(who).getList("items.kind");
    }

    private static void atOnce(java.util.function.IntConsumer work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        work.accept(n);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
    }
}
