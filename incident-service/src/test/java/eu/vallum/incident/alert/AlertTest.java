package eu.vallum.incident.alert;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Late;
import eu.vallum.incident.OnDuty;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an alert reaches, one after the other. The tests move the clock and look themselves. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class AlertTest {
    private static final Duration WAIT = Duration.ofMinutes(15).plusSeconds(1);

    @Inject
    AlertWatch watch;

    @Inject
    Raising raising;

    @Inject
    CurrentCaller caller;

    @Inject
    MovableClock clock;

    private OnDuty desk;

    @BeforeEach
    void roster() {
        desk = OnDuty.here();
    }

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void a_new_report_reaches_who_is_on_duty_then_the_next_then_the_coordinators_and_then_nobody_more() {
        // given
        filed();
        assertEquals(List.of("raised", "mailed Officer"), desk.log("incident-filed"));
        // when nobody answers, then
        later(WAIT);
        assertEquals(List.of("raised", "mailed Officer", "mailed Next"), desk.log("incident-filed"));
        later(WAIT);
        later(WAIT);
        later(WAIT);
        assertEquals(
                List.of("raised", "mailed Officer", "mailed Next", "mailed Coordinator", "unanswered"),
                desk.log("incident-filed"));
    }

    @Test
    void it_waits_for_the_time_that_was_set_and_no_less() {
        desk.writes(Map.of("waitMinutes", 60));
        filed();
        later(Duration.ofMinutes(59));
        assertEquals(List.of("raised", "mailed Officer"), desk.log("incident-filed"));
        later(Duration.ofMinutes(2));
        assertEquals(List.of("raised", "mailed Officer", "mailed Next"), desk.log("incident-filed"));
    }

    @Test
    void an_answer_stops_it_and_the_first_one_counts() {
        // given
        filed();
        String id = desk.alerts().getString("items[0].id");
        // when
        desk.acknowledges(desk.officer(), id).then().statusCode(200).body("alert.state", equalTo("acknowledged"));
        desk.acknowledges(desk.coordinator(), id)
                .then()
                .statusCode(200)
                .body("alert.acknowledgedBy", equalTo(desk.officer().name()));
        later(WAIT);
        // then
        assertEquals(
                List.of(
                        "raised",
                        "mailed Officer",
                        "acknowledged " + desk.officer().name()),
                desk.log("incident-filed"));
    }

    @Test
    void what_somebody_took_meanwhile_alerts_nobody_else() {
        var incident = filed();
        desk.takes(incident);
        later(WAIT);
        assertEquals(List.of("raised", "mailed Officer", "over"), desk.log("incident-filed"));
    }

    @Test
    void many_who_notice_the_same_at_once_raise_it_once_and_pass_it_on_once() throws Exception {
        // given
        var incident = UUID.fromString(desk.filed());
        // when
        atOnce(() -> raise(incident));
        // then
        assertEquals(List.of("raised", "mailed Officer"), desk.log("incident-filed"));
        assertEquals(1, desk.alerts().getList("items").size());
        // when
        clock.move(WAIT);
        atOnce(watch::look);
        // then
        assertEquals(List.of("raised", "mailed Officer", "mailed Next"), desk.log("incident-filed"));
    }

    @Test
    void a_deadline_of_ours_that_comes_near_and_one_that_has_passed_each_alert_once() {
        // given: feedback is owed within 24 hours of receipt
        desk.filedBefore(Duration.ofHours(17));
        watch.look();
        assertFalse(desk.alerts().getList("items.kind").contains("clock-soon"));
        // when, then
        later(Duration.ofMinutes(65));
        later(Duration.ofMinutes(1));
        assertEquals(List.of("clock-soon"), desk.alerts().getList("items.kind"));
        assertEquals("feedback", desk.alerts().getString("items[0].stage"));
        later(Duration.ofHours(6));
        assertEquals(List.of("clock-overdue", "clock-soon"), desk.alerts().getList("items.kind"));
    }

    @Test
    void a_deadline_that_stopped_alerts_nobody_else() {
        var incident = desk.filedBefore(Duration.ofHours(19));
        watch.look();
        desk.closes(incident);
        later(WAIT);
        assertEquals(List.of("raised", "mailed Officer", "over"), desk.log("clock-soon"));
    }

    @Test
    void what_was_shared_alerts_its_recipient_and_not_its_owner() {
        // given
        var owner = OnDuty.here();
        var incident = owner.filed();
        var share = owner.shares(incident, desk.coordinator());
        // when
        run(() -> raising.shared(
                "t-" + UuidV7.next(),
                new Raising.Shared(
                        UUID.fromString(incident),
                        UUID.fromString(share),
                        desk.coordinator().organisation())));
        // then
        assertEquals(List.of("raised", "mailed Officer"), desk.log("incident-shared"));
        assertFalse(owner.alerts().getList("items.kind").contains("incident-shared"));
    }

    @Test
    void with_nobody_on_duty_the_coordinators_are_reached_at_once() {
        desk.writes(Map.of("week", List.of(), "swaps", List.of()));
        filed();
        assertEquals(List.of("raised", "nobody-on-duty", "mailed Coordinator"), desk.log("incident-filed"));
    }

    @Test
    void who_is_away_is_not_alerted_but_the_deputy_is() {
        desk.writes(Map.of(
                "absences",
                List.of(Map.of(
                        "subject",
                        desk.officer().subject(),
                        "from",
                        "2020-01-01",
                        "until",
                        "2099-01-01",
                        "deputy",
                        desk.coordinator().subject()))));
        filed();
        assertEquals(List.of("raised", "mailed Coordinator"), desk.log("incident-filed"));
    }

    @Test
    void a_gap_of_the_coming_day_is_told_to_the_coordinators_once() {
        // given
        var yesterday = clock.instant()
                .minus(Duration.ofDays(1))
                .atOffset(java.time.ZoneOffset.UTC)
                .toLocalDateTime()
                .withNano(0)
                .withSecond(1);
        desk.writes(Map.of(
                "swaps",
                List.of(Map.of(
                        "from",
                        yesterday.toString(),
                        "until",
                        yesterday.plusDays(3).toString(),
                        "on",
                        List.of()))));
        // when
        watch.lookForGaps();
        clock.move(Duration.ofMinutes(10));
        watch.lookForGaps();
        // then
        assertEquals(List.of("raised", "mailed Coordinator"), desk.log("roster-gap"));
        // when it is covered
        desk.writes(Map.of());
        later(WAIT);
        assertEquals(List.of("raised", "mailed Coordinator", "over"), desk.log("roster-gap"));
    }

    @Test
    void a_mail_holds_reference_kind_and_link_and_nothing_that_was_reported() {
        filed();
        var letters = desk.letters(desk.officer());
        assertEquals(1, letters.size());
        assertTrue(letters.getFirst().contains("EE-"));
        for (var restricted : List.of("Ransomware", "encrypted", "Hospital", "physician", "health")) {
            assertFalse(letters.getFirst().contains(restricted), restricted);
        }
    }

    @Test
    void an_exercise_wakes_nobody() {
        raise(UUID.fromString(desk.exercise()));
        assertEquals(List.of(), desk.alerts().getList("items"));
    }

    @Test
    void an_organisation_without_a_roster_has_no_alerts() {
        // given
        var late = Late.filed();
        // when
        run(() -> raising.filed(
                "t-" + UuidV7.next(),
                new Raising.Filed(UUID.fromString(late.id()), late.owner().organisation())));
        watch.look();
        // then
        late.owner()
                .asks()
                .get("/api/incident/v1/alerts?state=all")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private String filed() {
        var incident = desk.filed();
        raise(UUID.fromString(incident));
        return incident;
    }

    /** What the listener does when the fact comes, also a second time and under another id. */
    private void raise(UUID incident) {
        run(() -> raising.filed(
                "t-" + UuidV7.next(),
                new Raising.Filed(incident, desk.coordinator().organisation())));
    }

    private void run(Runnable work) {
        caller.as(new Job("desk"), () -> {
            work.run();
            return null;
        });
    }

    private void later(Duration by) {
        clock.move(by);
        watch.look();
    }

    private static void atOnce(Runnable work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        work.run();
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
