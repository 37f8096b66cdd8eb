package eu.vallum.incident.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.platform.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every moment, State and factor. */
class ReckoningTest {
    @Property
    void hours_are_elapsed_hours_whatever_the_clocks_on_the_wall_do(
            @ForAll("moments") Instant awareAt, @ForAll("states") String state) {
        var rules = Rules.of("nis2").in(state).aware(awareAt).received(awareAt.plusSeconds(60));
        assertEquals(awareAt.plus(Duration.ofHours(24)), rules.due("early-warning"));
        assertEquals(awareAt.plus(Duration.ofHours(72)), rules.due("incident-notification"));
        assertEquals(awareAt.plusSeconds(60).plus(Duration.ofHours(24)), rules.due("feedback"));
    }

    @Property
    void a_month_ends_with_the_same_date_or_the_months_last_day_or_the_next_day_that_is_worked(
            @ForAll("moments") Instant submittedAt, @ForAll("states") String state) {
        // when
        var zone = Zones.of(state);
        var lastDay = lastDay(finalReport(submittedAt, state), zone);
        // then
        var sameDate = submittedAt.atZone(zone).toLocalDate().plusMonths(1);
        assertFalse(lastDay.isBefore(sameDate));
        assertTrue(WorkingDays.works(lastDay, state), lastDay + " is not worked in " + state);
        for (var day = sameDate; day.isBefore(lastDay); day = day.plusDays(1)) {
            assertFalse(WorkingDays.works(day, state), day + " is worked in " + state);
        }
        assertEquals(lastDay.plusDays(1).atStartOfDay(zone).toInstant(), finalReport(submittedAt, state));
    }

    @Property
    void a_later_submission_never_has_an_earlier_deadline(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("states") String state) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        assertFalse(finalReport(later, state).isBefore(finalReport(earlier, state)));
    }

    @Property
    void a_corrected_anchor_gives_what_it_would_have_given_from_the_start(
            @ForAll("moments") Instant wrong, @ForAll("moments") Instant right, @ForAll("states") String state) {
        // given: said wrongly, then rightly
        var corrected = Rules.of("nis2").in(state).aware(wrong).aware(right);
        assertEquals(
                Rules.of("nis2").in(state).aware(right).due("incident-notification"),
                corrected.due("incident-notification"));
        // and back again
        assertEquals(
                Rules.of("nis2").in(state).aware(wrong).due("incident-notification"),
                corrected.aware(wrong).due("incident-notification"));
    }

    @Property
    void an_exercise_runs_through_the_real_period_faster_by_its_factor(
            @ForAll("moments") Instant submittedAt,
            @ForAll("states") String state,
            @ForAll @IntRange(min = 1, max = 1440) int factor) {
        var real = Duration.between(submittedAt, finalReport(submittedAt, state));
        var exercise = Duration.between(
                submittedAt,
                Rules.of("nis2")
                        .in(state)
                        .faster(factor)
                        .submitted("incident-notification", submittedAt)
                        .due("final-report"));
        assertEquals(real.dividedBy(factor), exercise);
    }

    @Property
    void the_target_is_never_after_the_limit(@ForAll("moments") Instant at, @ForAll("states") String state) {
        for (var id : new String[] {"nis2", "cra-vulnerability", "cra-incident", "gdpr", "dora"}) {
            for (var d : Rules.of(id).in(state).aware(at).received(at).all()) {
                assertTrue(
                        d.targetAt() == null
                                || d.dueAt() == null
                                || !d.targetAt().isAfter(d.dueAt()),
                        id + " " + d.obligation());
            }
        }
    }

    @Property
    void a_deadline_is_overdue_after_its_last_moment_and_not_at_it(@ForAll("moments") Instant awareAt) {
        var deadline = Rules.of("nis2").aware(awareAt).deadline("incident-notification");
        assertEquals(ClockState.RUNNING, deadline.state(awareAt.plus(Duration.ofHours(72))));
        assertEquals(
                ClockState.OVERDUE,
                deadline.state(awareAt.plus(Duration.ofHours(72)).plusNanos(1_000)));
    }

    @Example
    void at_factor_60_a_day_is_24_minutes_and_three_are_72() {
        var awareAt = Instant.parse("2026-03-03T10:00:00Z");
        var rules = Rules.of("nis2").faster(60).aware(awareAt);
        assertEquals(awareAt.plus(Duration.ofMinutes(24)), rules.due("early-warning"));
        assertEquals(awareAt.plus(Duration.ofMinutes(72)), rules.due("incident-notification"));
    }

    @Example
    void a_deadline_over_the_change_of_the_clocks_keeps_its_hours() {
        // given: Estonia turns its clocks forward on 29 March 2026 at 3:00, and back on 25 October 2026 at 4:00
        assertEquals(
                Rules.at("2026-03-29T13:00"),
                Rules.of("nis2").aware(Rules.at("2026-03-28T12:00")).due("early-warning"));
        assertEquals(
                Rules.at("2026-10-25T11:00"),
                Rules.of("nis2").aware(Rules.at("2026-10-24T12:00")).due("early-warning"));
    }

    @Example
    void every_member_state_has_a_zone_and_holidays() {
        for (var state :
                ("AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU").split(" ")) {
            assertFalse(WorkingDays.works(LocalDate.of(2026, 12, 25), state), state);
            assertTrue(WorkingDays.works(LocalDate.of(2026, 11, 24), state), state);
        }
    }

    private static Instant finalReport(Instant submittedAt, String state) {
        return Rules.of("nis2")
                .in(state)
                .submitted("incident-notification", submittedAt)
                .due("final-report");
    }

    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusNanos(1).atZone(zone).toLocalDate();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, 16L * 365 * 24 * 60)
                .map(minutes -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(minutes * 60));
    }

    @Provide
    Arbitrary<String> states() {
        return Arbitraries.of("EE", "PT", "EL", "IE", "CY", "EU", "DE");
    }
}
