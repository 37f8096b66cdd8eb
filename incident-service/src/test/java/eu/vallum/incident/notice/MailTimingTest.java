package eu.vallum.incident.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.notice.Timing.Waiting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** When a mail goes out, at any moment, in zones that put their clocks forward and back at other times and by other steps. */
class MailTimingTest {
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Property
    void nothing_calm_goes_out_in_quiet_hours_and_what_is_urgent_always_does(
            @ForAll("moments") Instant now,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime until,
            @ForAll @Size(max = 6) Set<DayOfWeek> days,
            @ForAll boolean urgent) {
        var quiet = new Quiet(from, until, days);
        var timing = new Timing(zone, new Rhythm(LocalTime.of(7, 0), null), quiet);
        var waiting =
                new Waiting(urgent, now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(2)), null, Instant.EPOCH);
        var decision = timing.decide(waiting, now);
        boolean still = quiet.ends(now, zone).isPresent();
        assertEquals(urgent, decision.urgent());
        assertEquals(!still, decision.calm());
        assertEquals(still, decision.period() == null);
    }

    @Property
    void it_is_quiet_between_the_local_times_of_the_days_and_never_else(
            @ForAll("moments") Instant now,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime until,
            @ForAll Set<DayOfWeek> days) {
        var local = now.atZone(zone).toLocalDateTime();
        // on a day on which the clocks change an hour is there twice or not at all: what counts is tried by example
        if (changes(now, zone)) {
            return;
        }
        var today = local.getDayOfWeek();
        var time = local.toLocalTime();
        boolean overnight = !until.isAfter(from);
        boolean expected = overnight
                ? days.contains(today) && !time.isBefore(from) || days.contains(today.minus(1)) && time.isBefore(until)
                : days.contains(today) && !time.isBefore(from) && time.isBefore(until);
        assertEquals(expected, new Quiet(from, until, days).ends(now, zone).isPresent());
    }

    @Property
    void quiet_hours_end_later_and_are_over_then(
            @ForAll("moments") Instant now,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime until,
            @ForAll @Size(max = 6) Set<DayOfWeek> days) {
        var quiet = new Quiet(from, until, days);
        var over = quiet.over(now, zone);
        assertTrue(quiet.ends(over, zone).isEmpty());
        assertFalse(over.isBefore(now));
        assertEquals(quiet.ends(now, zone).isEmpty(), over.equals(now));
    }

    @Property
    void every_digest_has_its_time_once_and_none_is_left_out(
            @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone, @ForAll("times") LocalTime at) {
        var rhythm = new Rhythm(at, null);
        var last = rhythm.last(now, zone);
        var next = rhythm.next(now, zone);
        assertFalse(last.isAfter(now));
        assertTrue(next.isAfter(now));
        assertEquals(next, rhythm.next(last, zone));
        assertEquals(last, rhythm.last(next.minusNanos(1), zone));
        long hours = Duration.between(last, next).toHours();
        assertTrue(hours >= 22 && hours <= 26, "a day apart: " + hours);
    }

    @Property
    void a_weekly_digest_is_made_on_its_day(
            @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone, @ForAll DayOfWeek day) {
        var rhythm = new Rhythm(LocalTime.of(12, 0), day);
        assertEquals(day, rhythm.last(now, zone).atZone(zone).getDayOfWeek());
        assertEquals(day, rhythm.next(now, zone).atZone(zone).getDayOfWeek());
        assertTrue(
                Duration.between(rhythm.last(now, zone), rhythm.next(now, zone)).toDays() <= 7);
    }

    @Property
    void whatever_waits_goes_out_when_it_is_looked_at_as_often_as_it_says(
            @ForAll("moments") Instant begin,
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime until,
            @ForAll @Size(max = 6) Set<DayOfWeek> days,
            @ForAll @IntRange(max = 40) int mailedMinutesAgo) {
        var timing = new Timing(zone, new Rhythm(LocalTime.of(7, 0), null), new Quiet(from, until, days));
        var waiting =
                new Waiting(false, begin, begin, begin.minus(Duration.ofMinutes(mailedMinutesAgo)), Instant.EPOCH);
        var now = begin;
        boolean calm = false;
        boolean digest = false;
        for (int looks = 0; looks < 10 && !(calm && digest); looks++) {
            var decision = timing.decide(
                    new Waiting(false, calm ? null : begin, digest ? null : begin, waiting.mailed(), Instant.EPOCH),
                    now);
            calm |= decision.calm();
            digest |= decision.period() != null;
            if (decision.again() != null) {
                assertTrue(!decision.again().isBefore(now), "looks back");
                now = decision.again();
            }
        }
        assertTrue(calm && digest, "left waiting");
    }

    @Example
    void a_night_in_which_the_clocks_are_put_forward_is_an_hour_shorter() {
        // given: 29 March 2026, at 2 it is 3
        var night = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), EVERY_DAY);
        var begin = Instant.parse("2026-03-28T21:00:00Z");
        // when
        var end = night.ends(begin, PARIS).orElseThrow();
        // then
        assertEquals(Duration.ofHours(7), Duration.between(begin, end));
        assertTrue(night.ends(begin.minusSeconds(1), PARIS).isEmpty());
        assertTrue(night.ends(end, PARIS).isEmpty());
    }

    @Example
    void a_night_in_which_they_are_put_back_is_an_hour_longer() {
        var night = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), EVERY_DAY);
        var begin = Instant.parse("2026-10-24T20:00:00Z");
        assertEquals(
                Duration.ofHours(9),
                Duration.between(begin, night.ends(begin, PARIS).orElseThrow()));
    }

    @Example
    void an_end_that_the_clocks_jump_over_is_the_moment_they_jump() {
        var quiet = new Quiet(LocalTime.of(0, 30), LocalTime.of(2, 30), EVERY_DAY);
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                quiet.ends(Instant.parse("2026-03-29T00:15:00Z"), PARIS).orElseThrow());
    }

    @Example
    void a_digest_at_a_time_that_is_there_twice_is_made_once() {
        // given: 25 October 2026, 2:30 in summer time, and again in winter time
        var rhythm = new Rhythm(LocalTime.of(2, 30), null);
        var first = Instant.parse("2026-10-25T00:30:00Z");
        assertEquals(first, rhythm.last(first.plus(Duration.ofHours(2)), PARIS));
        assertEquals(Instant.parse("2026-10-26T01:30:00Z"), rhythm.next(first, PARIS));
    }

    @Example
    void the_night_to_saturday_is_quiet_when_friday_is_and_not_when_saturday_is() {
        var friday = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY));
        var saturday = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.SATURDAY));
        var threeInTheMorning = Instant.parse("2026-11-28T02:00:00Z"); // a Saturday
        assertTrue(friday.ends(threeInTheMorning, PARIS).isPresent());
        assertTrue(saturday.ends(threeInTheMorning, PARIS).isEmpty());
    }

    @Example
    void a_weekend_of_whole_days_is_over_on_monday() {
        var weekend = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        var saturday = Instant.parse("2026-11-28T10:00:00Z");
        assertEquals(Instant.parse("2026-11-29T23:00:00Z"), weekend.over(saturday, PARIS));
    }

    @Example
    void a_burst_is_gathered_for_a_minute_and_then_for_a_quarter_of_an_hour() {
        var timing = new Timing(PARIS, new Rhythm(LocalTime.of(7, 0), null), Quiet.NEVER);
        var now = Instant.parse("2026-11-28T10:00:00Z");
        // the first of a burst
        var first = timing.decide(new Waiting(false, now, null, null, now), now);
        assertFalse(first.mails());
        assertEquals(now.plus(Timing.GATHER), first.again());
        assertTrue(timing.decide(new Waiting(false, now, null, null, now), now.plus(Timing.GATHER))
                .calm());
        // what comes after the mail
        var later = timing.decide(new Waiting(false, now, null, now, now), now.plus(Timing.GATHER));
        assertFalse(later.mails());
        assertEquals(now.plus(Timing.PAUSE), later.again());
        // a deadline waits for neither
        assertTrue(timing.decide(new Waiting(true, now, null, now, now), now).urgent());
    }

    @Example
    void a_digest_tells_what_was_there_before_its_time_and_none_is_made_of_nothing() {
        var timing = new Timing(PARIS, new Rhythm(LocalTime.of(7, 0), null), Quiet.NEVER);
        var seven = Instant.parse("2026-11-28T06:00:00Z");
        assertEquals(
                seven,
                timing.decide(new Waiting(false, null, seven.minusSeconds(1), null, Instant.EPOCH), seven)
                        .period());
        assertNull(timing.decide(new Waiting(false, null, seven, null, Instant.EPOCH), seven.plusSeconds(1))
                .period());
        assertNull(timing.decide(new Waiting(false, null, seven.minusSeconds(1), null, seven), seven.plusSeconds(1))
                .period());
        assertNotNull(timing.decide(new Waiting(false, null, seven, null, seven), seven.plusSeconds(1))
                .again());
        assertNull(timing.decide(new Waiting(false, null, null, null, Instant.EPOCH), seven)
                .again());
    }

    private static boolean changes(Instant now, ZoneId zone) {
        var rules = zone.getRules();
        return !rules.getOffset(now.minus(Duration.ofDays(2))).equals(rules.getOffset(now.plus(Duration.ofDays(2))));
    }

    @Provide
    Arbitrary<Instant> moments() {
        // half of them within two days of a change of the clocks
        var any = Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L).map(Instant::ofEpochSecond);
        var near = Arbitraries.of("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-04-03T15:30:00Z")
                .flatMap(change -> Arbitraries.longs()
                        .between(-172_800, 172_800)
                        .map(seconds -> Instant.parse(change).plusSeconds(seconds)));
        return Arbitraries.oneOf(any, near).map(at -> at.truncatedTo(ChronoUnit.MINUTES));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Paris",
                        "Europe/Dublin",
                        "Europe/Helsinki",
                        "Atlantic/Azores",
                        "Australia/Lord_Howe",
                        "America/New_York",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
    }
}
