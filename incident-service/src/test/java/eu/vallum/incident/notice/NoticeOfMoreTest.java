package eu.vallum.incident.notice;

import static eu.vallum.incident.NoticeAnswers.confirm;
import static eu.vallum.incident.NoticeAnswers.keeps;
import static eu.vallum.incident.NoticeAnswers.own;
import static eu.vallum.incident.NoticeAnswers.rules;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Blind;
import eu.vallum.incident.EscalationAnswers;
import eu.vallum.incident.MailStage;
import eu.vallum.incident.NoticeAnswers;
import eu.vallum.incident.PublicForm;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices about what is no incident, or what an incident waits for: matches, escalations, mail in triage, reports that are attached to none. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeOfMoreTest {
    @Inject
    NoticeWatch watch;

    @Inject
    Noticing noticing;

    @Inject
    MatchFacts matches;

    @Inject
    EscalationFacts escalations;

    @Inject
    NoticeLetter letter;

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
    void both_sides_of_a_match_are_told_that_there_is_one_and_neither_what_nor_with_whom() throws Exception {
        // given
        var estonia = Blind.takingPart("EE");
        var latvia = Blind.takingPart("LV");
        var sweden = Blind.takingPart("SE");
        var value = Blind.name();
        var digest = Blind.digest("domain", value);
        // when
        var ours = Blind.holding(estonia, digest);
        var theirs = Blind.holding(latvia, digest);
        // then
        for (var side : List.of(estonia, latvia)) {
            told(side, "match", 1);
            var notice = notice(side, "match");
            assertEquals(match(side), notice.get("about"));
            var shown = side.asks().get(API + "/notices").asString();
            for (var secret : List.of(value, digest)) {
                assertFalse(shown.contains(secret), secret);
            }
            assertEquals(Set.of("id", "kind", "about", "at", "gone"), notice.keySet(), "nothing but that there is one");
        }
        assertFalse(estonia.asks().get(API + "/notices").asString().contains(theirs));
        assertFalse(latvia.asks().get(API + "/notices").asString().contains(ours));
        told(sweden, "match", 0);
    }

    @Test
    void a_report_with_many_values_that_match_is_one_notice_an_hour() throws Exception {
        // given
        var estonia = Blind.takingPart("EE");
        var latvia = Blind.takingPart("LV");
        var digests = Stream.generate(() -> Blind.digest("domain", Blind.name()))
                .limit(5)
                .toArray(String[]::new);
        Blind.holding(estonia, digests);
        // when
        Blind.holding(latvia, digests);
        assertEquals(5, Blind.matched(latvia));
        told(latvia, "match", 1);
        // and heard again by somebody else, all of them
        var all = Blind.matches(latvia, "open").getList("items.id", String.class);
        for (var one : all) {
            hears(() -> matches.matched(UUID.fromString(one), clock.instant()));
        }
        // then
        told(latvia, "match", 1);
        told(estonia, "match", 1);
    }

    @Test
    void who_is_asked_to_open_is_told_if_they_may_decide_and_who_asked_when_it_was_answered() throws Exception {
        // given
        var estonia = Blind.takingPart("EE");
        var latvia = Blind.takingPart("LV");
        var officer = Stage.colleague(latvia.organisation(), "LV", "officer");
        var digest = Blind.digest("domain", Blind.name());
        Blind.holding(estonia, digest);
        Blind.holding(latvia, digest);
        // when
        Blind.asks(estonia, match(estonia), "Numbat-2216").then().statusCode(201);
        // then
        told(latvia, "opening-asked", 1);
        told(officer, "match", 1);
        told(officer, "opening-asked", 0);
        told(estonia, "opening-asked", 0);
        assertFalse(latvia.asks().get(API + "/notices").asString().contains("Numbat"));
        // when
        String request = Blind.matches(latvia, "open").getString("items[0].requests[0].request");
        Blind.answers(latvia, match(latvia), request, false).then().statusCode(200);
        // then
        told(estonia, "opening-answered", 1);
        told(latvia, "opening-answered", 0);
        assertEquals(match(estonia), notice(estonia, "opening-answered").get("about"));
    }

    @Test
    void a_mail_of_a_match_says_that_there_is_one_and_is_dropped_when_it_is_over() throws Exception {
        // given
        var estonia = Blind.takingPart("EE");
        var latvia = Blind.takingPart("LV");
        var rules = rules(null, latvia.subject() + "@notice.example");
        rules.put("ways", List.of(Map.of("kind", "match", "way", "mail"), Map.of("kind", "filed", "way", "off")));
        rules.put("sectors", List.of("space"));
        keeps(latvia, own(latvia), 0, rules).statusCode(200);
        confirm(latvia, own(latvia));
        var digest = Blind.digest("domain", Blind.name());
        var theirs = Blind.holding(estonia, digest);
        Blind.holding(latvia, digest);
        told(latvia, "match", 1);
        // when
        clock.move(Timing.GATHER.plusSeconds(1));
        watch.pass();
        var mailing = looking.last(UUID.fromString(own(latvia)));
        var written =
                letter.enclose(mailing, latvia.subject() + "@notice.example").orElseThrow();
        // then
        var first = (NoticeLetter.Line) Objects.requireNonNull(written.get("first"));
        assertEquals("Blind correlation found a match", first.said());
        assertEquals("", first.reference() + first.stage() + first.due());
        assertFalse(written.toString().contains("EE-"), written.toString());
        // when the other side has the value no longer
        Stage.deleted(estonia, theirs, "filed twice");
        assertEquals(0, Blind.matched(latvia));
        // then
        assertTrue(letter.enclose(mailing, latvia.subject() + "@notice.example").isEmpty());
    }

    @Test
    void an_escalation_is_told_to_whoever_may_confirm_it_then_to_whom_it_is_for_and_when_it_is_over() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var second = Stage.colleague(owner.organisation(), "EE", "coordinator");
        var officer = Stage.colleague(owner.organisation(), "EE", "officer");
        var latvia = Stage.player("LV", "spoc", "coordinator");
        var sweden = Stage.coordinator("SE");
        // when
        var id = escalation(owner, latvia);
        // then
        told(second, "escalation-proposed", 1);
        told(owner, "escalation-proposed", 0);
        told(officer, "escalation-proposed", 0);
        told(latvia, "escalation-proposed", 0);
        // when
        EscalationAnswers.confirms(second, id, 0).statusCode(200);
        // then
        for (var who : List.of(owner, officer, latvia)) {
            told(who, "escalated", 1);
            assertEquals(id, notice(who, "escalated").get("about"));
        }
        told(second, "escalated", 0);
        assertFalse(latvia.asks().get(API + "/notices").asString().contains("Two hospitals"));
        // when
        EscalationAnswers.ends(owner, id, 1).statusCode(200);
        // then
        for (var who : List.of(second, officer, latvia)) {
            told(who, "escalation-ended", 1);
        }
        told(owner, "escalation-ended", 0);
        told(sweden, "escalated", 0);
        told(sweden, "escalation-ended", 0);
    }

    @Test
    void an_escalation_that_nobody_agreed_to_is_never_told_to_whom_it_would_have_been_for() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var second = Stage.colleague(owner.organisation(), "EE", "coordinator");
        var latvia = Stage.player("LV", "spoc", "coordinator");
        var id = escalation(owner, latvia);
        told(second, "escalation-proposed", 1);
        // when
        EscalationAnswers.ends(owner, id, 0).statusCode(200);
        // then
        told(second, "escalation-ended", 1);
        told(latvia, "escalation-ended", 0);
        // and what is heard late tells nobody what is not so any more
        for (var late : List.<Supplier<List<Fact>>>of(
                () -> escalations.proposed(UUID.fromString(id)), () -> escalations.escalated(UUID.fromString(id)))) {
            assertEquals(List.of(), looking.found(late));
        }
    }

    @Test
    void an_escalation_of_exercises_is_told_as_one_also_when_its_incidents_are_gone() {
        // given
        var owner = Stage.coordinator("EE");
        var second = Stage.colleague(owner.organisation(), "EE", "coordinator");
        var latvia = Stage.player("LV", "spoc", "coordinator");
        var incident = Stage.filed(owner, Stage.report("exercise", Map.of("factor", 60)));
        var id = EscalationAnswers.proposed(
                owner,
                EscalationAnswers.proposal("operational", "AMBER", List.of(incident), List.of(latvia.organisation())));
        EscalationAnswers.confirms(second, id, 0).statusCode(200);
        EscalationAnswers.reports(owner, id).statusCode(201);
        var reported = looking.found(() -> escalations.situation(UUID.fromString(id), 1));
        assertTrue(!reported.isEmpty() && reported.stream().allMatch(Fact::exercise));
        // when
        Stage.deleted(owner, incident, "the exercise is over");
        EscalationAnswers.ends(owner, id, 1).statusCode(200);
        // then: nobody is mailed of it as if it were real
        var ended = looking.found(() -> escalations.ended(UUID.fromString(id)));
        assertEquals(
                Set.of(owner.organisation(), latvia.organisation()),
                ended.stream().map(Fact::organisation).collect(Collectors.toSet()));
        assertTrue(ended.stream().allMatch(Fact::exercise), "an exercise");
    }

    @Test
    void a_notice_of_what_its_reader_may_not_see_shows_nothing_to_them() throws Exception {
        // given: a recipient's notice of a proposal, as a mistake of the job would leave it
        var owner = Stage.coordinator("EE");
        var latvia = Stage.player("LV", "spoc", "coordinator");
        var id = escalation(owner, latvia);
        for (var topic : List.of("escalation", "match", "mail")) {
            NoticeAnswers.putAbout(latvia.organisation(), latvia.subject(), topic, UUID.fromString(id));
        }
        // then
        latvia.asks().get(API + "/notices").then().body("items.size()", equalTo(0));
        latvia.asks().get(API + "/notices/unread").then().body("unread", equalTo(0));
    }

    @Test
    void a_report_of_the_public_form_that_is_of_no_entity_after_an_hour_is_told_once() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        new PublicForm(owner).reported(UuidV7.next() + "@clinic.example");
        new PublicForm(owner).reported(UuidV7.next() + "@clinic.example");
        told(owner, "filed", 2);
        String attached = String.valueOf(notices(owner).getFirst().get("incident"));
        var at = API + "/incidents/" + attached + "/entity";
        owner.sends(Map.of("entity", Stage.registered(owner, Map.of())))
                .header(
                        "If-Match",
                        owner.asks().get(API + "/incidents/" + attached).header("ETag"))
                .put(at)
                .then()
                .statusCode(200);
        watch.look();
        told(owner, "unattached", 0);
        // when
        clock.move(Duration.ofMinutes(61));
        watch.look();
        watch.look();
        // then
        told(owner, "unattached", 1);
        var notice = notice(owner, "unattached");
        assertNotEquals(attached, notice.get("incident"));
        assertTrue(String.valueOf(notice.get("reference")).startsWith("EE-"));
        // and what an authority files itself waits for no entity
        Stage.filed(owner);
        clock.move(Duration.ofMinutes(61));
        watch.look();
        told(owner, "unattached", 1);
    }

    @Test
    void mail_that_waits_in_triage_is_told_to_its_owner_once_an_hour() throws Exception {
        // given
        var owner = Stage.coordinator("EE");
        var latvia = Stage.coordinator("LV");
        var incident = Stage.filed(owner);
        MailStage.waiting(owner, incident, "Potoroo-9911");
        MailStage.waiting(owner, null, "Potoroo-9911");
        // when
        watch.look();
        watch.look();
        // then
        told(owner, "mail-waiting", 1);
        assertEquals(
                Set.of("id", "kind", "about", "at", "gone"),
                notice(owner, "mail-waiting").keySet());
        told(latvia, "mail-waiting", 0);
    }

    private static String escalation(Player owner, Player recipient) {
        return EscalationAnswers.proposed(
                owner,
                EscalationAnswers.proposal(
                        "operational", "AMBER", List.of(Stage.filed(owner)), List.of(recipient.organisation())));
    }

    private static String match(Player who) {
        return Blind.matches(who, "open").getString("items[0].id");
    }

    private void hears(Supplier<List<Fact>> found) {
        caller.as(NoticeWatch.NOTICES, () -> {
            noticing.heard(UuidV7.next().toString(), found);
            return null;
        });
    }

    private static List<Map<String, Object>> notices(Player who) {
        return who.asks()
                .get(API + "/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Map<String, Object> notice(Player who, String kind) {
        return notices(who).stream()
                .filter(one -> kind.equals(one.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Player who, String kind) {
        return notices(who).stream().filter(one -> kind.equals(one.get("kind"))).count();
    }

    /** Once as many have come; none come later. */
    private static void told(Player who, String kind, long expected) throws InterruptedException {
        for (int i = 0; i < 100 && count(who, kind) < expected; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(expected == 0 ? 50 : 300);
        assertEquals(expected, count(who, kind), kind);
    }
}
