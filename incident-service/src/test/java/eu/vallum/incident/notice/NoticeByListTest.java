package eu.vallum.incident.notice;

import static eu.vallum.incident.NoticeAnswers.confirm;
import static eu.vallum.incident.NoticeAnswers.keeps;
import static eu.vallum.incident.NoticeAnswers.own;
import static eu.vallum.incident.NoticeAnswers.rules;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that name a saved list: of incidents only what it shows their reader is told, and a list that is lost pauses them in plain sight. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeByListTest {
    @Inject
    NoticeWatch watch;

    @Inject
    Looking looking;

    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player colleague = Stage.colleague(latvia.organisation(), "LV", "officer");

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void only_what_the_list_shows_is_told_and_colleagues_without_one_are_told_of_all() throws Exception {
        // given: of energy, with a word that begins so
        var list = kept(latvia, Map.of("sector", List.of("energy"), "q", "sub"), false);
        names(latvia, list, 0).body("view.state", equalTo("used")).body("view.name", equalTo(list));
        // when
        shares("energy", "Substation dark", "AMBER");
        shares("energy", "Meters read wrong", "AMBER");
        shares("health", "Substation of a hospital", "AMBER");
        // then
        assertEquals(3, told(colleague, 3).size());
        assertEquals(List.of("shared"), kinds(latvia, 1));
        assertEquals(
                "Substation dark",
                latvia.asks()
                        .get(API + "/incidents/"
                                + latvia.asks().get(API + "/notices").path("items[0].incident"))
                        .path("title"));
    }

    @Test
    void many_lists_are_asked_together_each_for_its_reader() throws Exception {
        // given: more than are asked at once, some shared, each of its own words
        var shared = kept(latvia, Map.of("sector", List.of("energy")), true);
        var lists = new HashSet<String>();
        for (int n = 0; n < 60; n++) {
            var one = Stage.colleague(latvia.organisation(), "LV", "officer");
            names(one, n % 2 == 0 ? shared : kept(one, Map.of("q", n % 4 == 1 ? "meter" : "nothing" + n), false), 0);
            if (n % 2 == 0 || n % 4 == 1) {
                lists.add(one.subject());
            }
        }
        // when
        shares("energy", "Meters read wrong", "AMBER");
        // then
        told(colleague, 1);
        assertEquals(
                lists.size() + 2,
                Set.copyOf(looking.readers(latvia.organisation())).size(),
                "and the two who name none");
        assertTrue(looking.readers(latvia.organisation()).containsAll(lists));
    }

    @Test
    void nothing_is_told_by_what_was_withheld_from_the_organisation() throws Exception {
        // given: under GREEN a recipient is not told who is hit
        for (var one : List.of(owner, latvia)) {
            names(one, kept(one, Map.of("q", "northern hospital"), false), 0);
        }
        // when
        shares("health", "A ward is dark", "GREEN");
        // then
        told(colleague, 1);
        assertEquals(List.of(), kinds(latvia, 0));
        assertEquals(List.of("filed"), kinds(owner, 1));
    }

    @Test
    void me_is_the_reader_of_the_rules_and_nobody_where_several_read() throws Exception {
        // given: one list of a desk, asked by two
        var desk = OnDuty.here();
        var mine = kept(desk.coordinator(), Map.of("officer", List.of("me")), true);
        var all = rules(null, null);
        all.put("view", mine);
        all.put("mine", false);
        for (var one : List.of(desk.officer(), desk.next())) {
            keeps(one, own(one), 0, all).statusCode(200);
        }
        var mailbox = rules("Desk", UuidV7.next() + "@ee.example");
        mailbox.put("view", mine);
        keeps(desk.coordinator(), UuidV7.next(), 0, mailbox)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/view"));
        // when: feedback on what the officer works on is owed in less than six hours
        desk.filedBefore(Duration.ofHours(19));
        watch.look();
        // then
        assertEquals(
                1, told(desk.officer(), 1).stream().filter("due-soon"::equals).count());
        assertEquals(List.of(), kinds(desk.next(), 0));
    }

    @Test
    void rules_that_pause_are_told_to_whom_they_are_for_once_until_something_changes() throws Exception {
        // given
        var list = kept(latvia, Map.of("sector", List.of("energy")), true);
        names(colleague, list, 0);
        watch.look();
        assertEquals(List.of(), kinds(colleague, 0));
        // when
        keep(latvia, list, Map.of("sector", List.of("energy")), false, 0);
        watch.look();
        watch.look();
        // then
        assertEquals(List.of("rules-paused"), kinds(colleague, 1));
        assertEquals(List.of(), kinds(latvia, 0));
        // when: shared, and taken back again
        keep(latvia, list, Map.of("sector", List.of("energy")), true, 1);
        watch.look();
        latvia.asks().delete(API + "/views/" + list).then().statusCode(204);
        watch.look();
        // then
        assertEquals(List.of("rules-paused", "rules-paused"), kinds(colleague, 2));
    }

    @Test
    void a_list_that_is_not_shared_any_more_pauses_the_rules_until_it_is_again() throws Exception {
        // given
        var list = kept(latvia, Map.of("sector", List.of("energy")), true);
        names(colleague, list, 0).body("view.state", equalTo("used"));
        // when
        keep(latvia, list, Map.of("sector", List.of("energy")), false, 0);
        shares("energy", "Substation dark", "AMBER");
        // then: silent, and it says why, by the name under which it was chosen
        told(latvia, 1);
        assertEquals(List.of(), kinds(colleague, 0));
        states(colleague, "gone");
        keeps(colleague, own(colleague), 1, with(list)).statusCode(400).body("errors[0].pointer", equalTo("/view"));
        // when
        keep(latvia, list, Map.of("sector", List.of("energy")), true, 1);
        shares("energy", "Another one", "AMBER");
        // then
        assertEquals(List.of("shared"), kinds(colleague, 1));
        states(colleague, "used");
    }

    @Test
    void rules_whose_list_was_discarded_tell_limits_of_the_law_and_what_is_for_oneself_and_nothing_else()
            throws Exception {
        // given
        var desk = OnDuty.here();
        var list = kept(desk.officer(), Map.of("sector", List.of("energy")), false);
        names(desk.officer(), list, 0);
        desk.officer().asks().delete(API + "/views/" + list).then().statusCode(204);
        // when
        var incident = desk.filedBefore(Duration.ofHours(19));
        Stage.filed(desk.coordinator());
        desk.coordinator()
                .sends(Map.of(
                        "title", "Call",
                        "details", "",
                        "assignee", desk.officer().organisation(),
                        "zone", "UTC",
                        "person", Map.of("subject", desk.officer().subject(), "name", "O")))
                .post(API + "/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
        watch.look();
        // then
        assertEquals(Set.of("due-soon", "task", "rules-paused"), Set.copyOf(told(desk.officer(), 3)));
        states(desk.officer(), "gone");
        // when: the reader takes another decision
        keeps(desk.officer(), own(desk.officer()), 1, rules(null, null))
                .statusCode(200)
                .body("view", nullValue());
        Stage.filed(desk.coordinator());
        assertEquals(4, told(desk.officer(), 4).size());
    }

    @Test
    void a_list_that_asks_for_me_later_pauses_the_mailbox_that_names_it() throws Exception {
        // given
        var list = kept(latvia, Map.of("sector", List.of("energy")), true);
        var mailbox = UuidV7.next();
        var desk = rules("Desk", mailbox + "@lv.example");
        desk.put("view", list);
        keeps(latvia, mailbox, 0, desk).statusCode(200).body("view.state", equalTo("used"));
        confirm(latvia, mailbox);
        shares("energy", "Substation dark", "AMBER");
        told(colleague, 1);
        assertTrue(looking.readers(latvia.organisation()).contains("mailbox:" + mailbox));
        // when
        keep(latvia, list, Map.of("officer", List.of("me")), true, 0);
        // then
        latvia.asks().get(API + "/notice-rules").then().body("mailboxes[0].view.state", equalTo("unusable"));
    }

    @Test
    void a_list_that_one_may_not_open_is_none_to_go_by() {
        var foreign = kept(owner, Map.of("sector", List.of("energy")), true);
        var anothers = kept(latvia, Map.of("sector", List.of("energy")), false);
        for (var list : List.of(foreign, anothers, UuidV7.next().toString())) {
            keeps(colleague, own(colleague), 0, with(list)).statusCode(400).body("errors[0].pointer", equalTo("/view"));
        }
        keeps(colleague, own(colleague), 0, with("nonsense")).statusCode(400);
        // not even to a coordinator for a mailbox that others read
        var desk = rules("Desk", UuidV7.next() + "@lv.example");
        desk.put("view", anothers);
        keeps(latvia, UuidV7.next(), 0, desk).statusCode(400);
    }

    @Test
    void a_list_says_nothing_of_what_was_withdrawn() throws Exception {
        // given
        names(latvia, kept(latvia, Map.of("status", List.of("open")), false), 0);
        var incident = Stage.filed(owner);
        var share = Stage.shared(owner, incident, latvia);
        told(latvia, 1);
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        assertEquals(List.of("withdrawn", "shared"), kinds(latvia, 2));
    }

    private void shares(String sector, String title, String tlp) {
        var report = Stage.report("sector", sector);
        report.put("title", title);
        report.put("tlp", tlp);
        Stage.shared(owner, Stage.filed(owner, report), latvia, tlp);
    }

    private static String kept(Player who, Map<String, Object> filter, boolean shared) {
        var id = UuidV7.next().toString();
        who.sends(Map.of("name", id, "query", Map.of("filter", filter), "shared", shared))
                .put(API + "/views/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static void keep(Player who, String id, Map<String, Object> filter, boolean shared, int version) {
        who.sends(Map.of("name", id, "query", Map.of("filter", filter), "shared", shared))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/views/" + id)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> with(String list) {
        var rules = rules(null, null);
        rules.put("view", list);
        return rules;
    }

    private static io.restassured.response.ValidatableResponse names(Player who, String list, int version) {
        return keeps(who, own(who), version, with(list)).statusCode(200);
    }

    private static void states(Player who, String state) {
        who.asks()
                .get(API + "/notice-rules")
                .then()
                .body("own.view.state", equalTo(state))
                .body(
                        "own.view.name.size()",
                        equalTo(UUID.randomUUID().toString().length()));
    }

    private static List<String> told(Player who, int expected) throws InterruptedException {
        List<String> kinds = List.of();
        for (int i = 0; i < 150 && kinds.size() < expected; i++) {
            kinds = who.asks()
                    .get(API + "/notices")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.kind");
            Thread.sleep(100);
        }
        assertTrue(kinds.size() >= expected, kinds.toString());
        return kinds;
    }

    /** Once the fact was told to whoever names no list, or as many have come; none come later. */
    private static List<String> kinds(Player who, int expected) throws InterruptedException {
        told(who, expected);
        Thread.sleep(500);
        return who.asks().get(API + "/notices").path("items.kind");
    }
}
