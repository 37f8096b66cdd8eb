package eu.vallum.incident.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.clock.Reported.CrossBorder;
import eu.vallum.platform.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlinesTest {
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    @Property
    void hours_are_elapsed_hours_whatever_the_clocks_on_the_wall_do(
            @ForAll("moments") Instant awareAt, @ForAll("zones") ZoneId zone) {
        // when
        var deadlines = Deadlines.open(report(awareAt, awareAt.plusSeconds(60), CrossBorder.NO, zone));
        // then
        assertEquals(
                awareAt.plus(Duration.ofHours(24)),
                of(deadlines, Obligation.EARLY_WARNING).dueAt());
        assertEquals(
                awareAt.plus(Duration.ofHours(72)),
                of(deadlines, Obligation.INCIDENT_NOTIFICATION).dueAt());
        assertEquals(
                awareAt.plusSeconds(60).plus(Duration.ofHours(24)),
                of(deadlines, Obligation.FEEDBACK).dueAt());
    }

    @Property
    void a_month_ends_with_the_same_date_or_the_months_last_day(
            @ForAll("moments") Instant submittedAt, @ForAll("zones") ZoneId zone) {
        // when
        var due = finalReportDue(submittedAt, zone);
        // then
        var from = submittedAt.atZone(zone).toLocalDate();
        var lastDay = due.minusNanos(1).atZone(zone).toLocalDate();
        assertEquals(from.plusMonths(1), lastDay);
        assertTrue(
                lastDay.getDayOfMonth() == from.getDayOfMonth() || lastDay.getDayOfMonth() == lastDay.lengthOfMonth());
        assertEquals(lastDay.plusDays(1).atStartOfDay(zone).toInstant(), due);
    }

    @Property
    void a_month_is_never_shorter_than_28_days_nor_longer_than_32(
            @ForAll("moments") Instant submittedAt, @ForAll("zones") ZoneId zone) {
        var length = Duration.between(submittedAt, finalReportDue(submittedAt, zone));
        assertTrue(length.compareTo(Duration.ofDays(28).minusHours(2)) >= 0, length.toString());
        assertTrue(length.compareTo(Duration.ofDays(32).plusHours(2)) <= 0, length.toString());
    }

    @Property
    void a_later_submission_never_has_an_earlier_deadline(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll("zones") ZoneId zone) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        assertFalse(finalReportDue(later, zone).isBefore(finalReportDue(earlier, zone)));
    }

    @Example
    void a_month_from_the_31st_of_January_ends_on_the_last_of_February() {
        assertEquals(at("2026-03-01T00:00"), finalReportDue(at("2026-01-31T10:00"), TALLINN));
        assertEquals(at("2028-03-01T00:00"), finalReportDue(at("2028-01-31T10:00"), TALLINN));
        assertEquals(at("2028-02-29T00:00"), finalReportDue(at("2028-01-28T10:00"), TALLINN));
    }

    @Example
    void a_deadline_over_the_change_of_the_clocks_keeps_its_hours() {
        // given: Estonia turns its clocks forward on 29 March 2026 at 3:00
        var awareAt = at("2026-03-28T12:00");
        // when
        var due = of(Deadlines.open(report(awareAt, awareAt, CrossBorder.NO, TALLINN)), Obligation.EARLY_WARNING)
                .dueAt();
        // then
        assertEquals(at("2026-03-29T13:00"), due);
    }

    @Example
    void the_final_report_does_not_start_before_the_notification_was_submitted() {
        var waiting = of(
                Deadlines.open(report(at("2026-01-01T00:00"), at("2026-01-01T01:00"), CrossBorder.NO, TALLINN)),
                Obligation.FINAL_REPORT);
        assertEquals(ClockState.NOT_STARTED, waiting.state(at("2030-01-01T00:00")));
        assertNull(waiting.dueAt());
    }

    @Example
    void the_early_warning_is_met_by_filing_it_and_late_if_it_came_late() {
        var awareAt = at("2026-01-01T00:00");
        var inTime = of(
                Deadlines.open(report(awareAt, awareAt.plus(Duration.ofHours(24)), CrossBorder.NO, TALLINN)),
                Obligation.EARLY_WARNING);
        var late = of(
                Deadlines.open(
                        report(awareAt, awareAt.plus(Duration.ofHours(24)).plusMillis(1), CrossBorder.NO, TALLINN)),
                Obligation.EARLY_WARNING);
        assertEquals(ClockState.MET, inTime.state(awareAt.plus(Duration.ofDays(9))));
        assertFalse(inTime.late());
        assertTrue(late.late());
    }

    @Property
    void a_deadline_is_overdue_after_its_last_moment_and_not_at_it(@ForAll("moments") Instant awareAt) {
        var deadline =
                of(Deadlines.open(report(awareAt, awareAt, CrossBorder.NO, TALLINN)), Obligation.INCIDENT_NOTIFICATION);
        assertEquals(ClockState.RUNNING, deadline.state(awareAt.plus(Duration.ofHours(72))));
        assertEquals(
                ClockState.OVERDUE,
                deadline.state(awareAt.plus(Duration.ofHours(72)).plusNanos(1_000)));
    }

    @Example
    void informing_affected_states_runs_waits_or_is_no_duty_by_the_answer() {
        var at = at("2026-01-01T00:00");
        var yes = of(Deadlines.open(report(at, at, CrossBorder.YES, TALLINN)), Obligation.INFORM_AFFECTED);
        var unknown = of(Deadlines.open(report(at, at, CrossBorder.UNKNOWN, TALLINN)), Obligation.INFORM_AFFECTED);
        assertEquals(ClockState.RUNNING, yes.state(at.plus(Duration.ofDays(400))));
        assertNull(yes.dueAt());
        assertEquals(ClockState.NOT_STARTED, unknown.state(at));
        assertTrue(Deadlines.open(report(at, at, CrossBorder.NO, TALLINN)).stream()
                .noneMatch(d -> d.obligation() == Obligation.INFORM_AFFECTED));
    }

    @Example
    void each_deadline_names_its_debtor_and_its_article() {
        var at = at("2026-01-01T00:00");
        for (var d : Deadlines.open(report(at, at, CrossBorder.YES, TALLINN))) {
            boolean entity = d.basis().startsWith("NIS2 Art. 23(4)");
            assertEquals(entity ? Debtor.ENTITY : Debtor.AUTHORITY, d.owedBy());
            assertEquals(entity ? "Hospital" : "Centre", d.owedByName());
            assertEquals(d.owedBy() == Debtor.AUTHORITY, d.anchor() == Anchor.RECEIPT);
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, 16L * 365 * 24 * 60)
                .map(minutes -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(minutes * 60));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("EE", "PT", "EL", "IE", "CY", "EU").map(Zones::of);
    }

    private static Instant finalReportDue(Instant submittedAt, ZoneId zone) {
        return Objects.requireNonNull(started(submittedAt, zone).dueAt());
    }

    private static Deadline started(Instant submittedAt, ZoneId zone) {
        var waiting =
                of(Deadlines.open(report(submittedAt, submittedAt, CrossBorder.NO, zone)), Obligation.FINAL_REPORT);
        return Deadlines.afterNotification(waiting, submittedAt);
    }

    private static Reported report(Instant awareAt, Instant receivedAt, CrossBorder crossBorder, ZoneId zone) {
        return new Reported(awareAt, receivedAt, crossBorder, "Hospital", "Centre", zone);
    }

    private static Deadline of(List<Deadline> deadlines, Obligation obligation) {
        return deadlines.stream()
                .filter(d -> d.obligation() == obligation)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TALLINN).toInstant();
    }

    @Example
    void midnight_is_the_end_of_the_last_hour() {
        var due = finalReportDue(
                LocalDate.of(2026, 4, 15).atTime(LocalTime.NOON).atZone(TALLINN).toInstant(), TALLINN);
        assertEquals(at("2026-05-16T00:00"), due);
    }
}
