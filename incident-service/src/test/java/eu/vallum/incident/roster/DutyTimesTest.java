package eu.vallum.incident.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Shifts in real time, above all on the two days a year on which clocks change. */
class DutyTimesTest {
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final List<String> ZONES = List.of(
            "Europe/Tallinn", "Europe/Lisbon", "Europe/Dublin", "Europe/Brussels", "Asia/Nicosia", "Europe/Athens");

    @Property(tries = 150)
    void shifts_that_follow_each_other_all_week_leave_no_gap_and_no_double_duty_in_any_week_of_any_zone(
            @ForAll("cuts") Set<Integer> cuts, @ForAll("zones") String zone, @ForAll @IntRange(max = 400) int day) {
        // given
        var week = partition(cuts);
        assertFalse(Judging.overlaps(week));
        var times = new DutyTimes(plan(week), ZoneId.of(zone));
        var from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
        var until = from.plus(Duration.ofDays(9));
        // when
        var spans = times.between(from, until);
        // then
        assertEquals(from, spans.getFirst().from());
        assertEquals(until, spans.getLast().until());
        for (int i = 0; i < spans.size(); i++) {
            assertEquals(1, spans.get(i).on().size(), spans.get(i)::toString);
            assertTrue(spans.get(i).from().isBefore(spans.get(i).until()));
            if (i > 0) {
                assertEquals(spans.get(i - 1).until(), spans.get(i).from());
            }
        }
    }

    @Property(tries = 300)
    void whoever_is_on_duty_at_a_moment_is_who_the_wall_clock_says(
            @ForAll("cuts") Set<Integer> cuts,
            @ForAll("zones") String zone,
            @ForAll @IntRange(max = 525_600) int minute) {
        // given
        var week = partition(cuts);
        var at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
        var wall = at.atZone(ZoneId.of(zone)).toLocalDateTime();
        if (ZoneId.of(zone).getRules().getValidOffsets(wall).size() != 1) {
            return; // the hour that comes twice belongs to the shift that it belonged to first
        }
        // when, then
        assertEquals(List.of(byTheWall(week, wall)), new DutyTimes(plan(week), ZoneId.of(zone)).at(at));
    }

    @Property(tries = 100)
    void spans_say_the_same_as_each_of_their_moments(
            @ForAll("cuts") Set<Integer> cuts,
            @ForAll @IntRange(max = 360) int day,
            @ForAll @IntRange(max = 600) int step) {
        var week = partition(cuts).subList(0, (cuts.size() + 1) / 2);
        var day0 = LocalDate.of(2026, 1, 1).plusDays(day);
        var away = new Absence("p0", day0.plusDays(1), day0.plusDays(2), "deputy");
        var swap = new Swap(day0.plusDays(3).atTime(7, 30), day0.plusDays(4).atTime(2, 30), List.of("other"));
        var times = new DutyTimes(new Plan(List.of(), week, List.of(swap), List.of(away), 15, 6), TALLINN);
        var from = day0.atStartOfDay(TALLINN).toInstant();
        for (var span : times.between(from, from.plus(Duration.ofDays(7)))) {
            var inside = span.from()
                    .plusSeconds(Math.min(
                            step * 60L,
                            Duration.between(span.from(), span.until()).toSeconds() - 1));
            assertEquals(span.on().stream().map(DutySpan.Name::subject).toList(), times.at(inside));
        }
    }

    @Test
    void the_night_on_which_clocks_go_forward_is_an_hour_shorter() {
        // given: Tallinn, 29 March 2026, 03:00 becomes 04:00
        var times = new DutyTimes(plan(List.of(new WeeklyShift(6, "22:00", "06:00", List.of("night")))), TALLINN);
        // when
        var spans = times.between(at("2026-03-28T12:00"), at("2026-03-29T12:00"));
        // then
        var night = spans.stream().filter(span -> !span.gap()).findFirst().orElseThrow();
        assertEquals(Duration.ofHours(7), Duration.between(night.from(), night.until()));
    }

    @Test
    void the_night_on_which_clocks_go_back_is_an_hour_longer() {
        var times = new DutyTimes(plan(List.of(new WeeklyShift(6, "22:00", "06:00", List.of("night")))), TALLINN);
        var spans = times.between(at("2026-10-24T12:00"), at("2026-10-25T12:00"));
        var night = spans.stream().filter(span -> !span.gap()).findFirst().orElseThrow();
        assertEquals(Duration.ofHours(9), Duration.between(night.from(), night.until()));
    }

    @Test
    void a_change_of_shift_at_a_time_that_does_not_exist_happens_when_clocks_are_put_forward() {
        // given
        var week = List.of(
                new WeeklyShift(6, "22:00", "03:30", List.of("night")),
                new WeeklyShift(7, "03:30", "04:00", List.of("between")),
                new WeeklyShift(7, "04:00", "10:00", List.of("morning")));
        var times = new DutyTimes(plan(week), TALLINN);
        // then
        assertEquals(List.of("night"), times.at(Instant.parse("2026-03-29T00:59:59Z")));
        assertEquals(List.of("morning"), times.at(Instant.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    void a_whole_day_and_a_shift_until_midnight_end_with_the_day() {
        var times = new DutyTimes(
                plan(List.of(
                        new WeeklyShift(1, "00:00", "00:00", List.of("monday")),
                        new WeeklyShift(2, "08:00", "00:00", List.of("tuesday")))),
                TALLINN);
        assertEquals(List.of("monday"), times.at(at("2026-11-23T23:59")));
        assertEquals(List.of(), times.at(at("2026-11-24T07:59")));
        assertEquals(List.of("tuesday"), times.at(at("2026-11-24T23:59")));
        assertEquals(List.of(), times.at(at("2026-11-25T00:00")));
    }

    @Test
    void a_deputy_stands_in_and_without_one_the_next_moves_up() {
        // given: b is deputy of a, and away as well on the second day; c is away without a deputy
        var shift = new WeeklyShift(1, "00:00", "00:00", List.of("a", "c", "d"));
        var second = new WeeklyShift(2, "00:00", "00:00", List.of("a", "c", "d"));
        var monday = LocalDate.of(2026, 11, 23);
        var times = new DutyTimes(
                new Plan(
                        List.of(),
                        List.of(shift, second),
                        List.of(),
                        List.of(
                                new Absence("a", monday, monday.plusDays(1), "b"),
                                new Absence("b", monday.plusDays(1), monday.plusDays(1), "a"),
                                new Absence("c", monday, monday.plusDays(1), null)),
                        15,
                        6),
                TALLINN);
        // then
        assertEquals(List.of("b", "d"), times.at(at("2026-11-23T10:00")));
        assertEquals(List.of("d"), times.at(at("2026-11-24T10:00")));
    }

    @Test
    void a_swap_holds_for_its_time_only_and_the_later_of_two_counts() {
        var times = new DutyTimes(
                new Plan(
                        List.of(),
                        List.of(new WeeklyShift(1, "00:00", "00:00", List.of("a"))),
                        List.of(
                                new Swap(wall("2026-11-23T08:00"), wall("2026-11-23T12:00"), List.of("b")),
                                new Swap(wall("2026-11-23T11:00"), wall("2026-11-23T13:00"), List.of())),
                        List.of(),
                        15,
                        6),
                TALLINN);
        assertEquals(List.of("a"), times.at(at("2026-11-23T07:59")));
        assertEquals(List.of("b"), times.at(at("2026-11-23T08:00")));
        assertEquals(List.of(), times.at(at("2026-11-23T11:00")));
        assertEquals(List.of("a"), times.at(at("2026-11-23T13:00")));
    }

    @Test
    void overlap_is_found_around_the_end_of_the_week() {
        var sunday = new WeeklyShift(7, "20:00", "06:00", List.of("a"));
        assertTrue(Judging.overlaps(List.of(sunday, new WeeklyShift(1, "05:59", "08:00", List.of("b")))));
        assertFalse(Judging.overlaps(List.of(sunday, new WeeklyShift(1, "06:00", "08:00", List.of("b")))));
        assertTrue(Judging.overlaps(List.of(sunday, sunday)));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    /** Minutes of the week at which the shift changes; at least one a day, as no shift is longer than a day. */
    @Provide
    Arbitrary<Set<Integer>> cuts() {
        return Arbitraries.integers()
                .between(0, WeeklyShift.WEEK - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static List<WeeklyShift> partition(Set<Integer> cuts) {
        var all = new TreeSet<>(cuts);
        for (int day = 0; day < 7; day++) {
            all.add(day * 24 * 60 + 150); // 02:30, which exists on no day of change in half of the zones
        }
        var sorted = new ArrayList<>(all);
        var week = new ArrayList<WeeklyShift>();
        for (int i = 0; i < sorted.size(); i++) {
            int start = sorted.get(i);
            int end = sorted.get((i + 1) % sorted.size());
            week.add(new WeeklyShift(start / 1_440 + 1, time(start), time(end), List.of("p" + i)));
        }
        return week;
    }

    private static String byTheWall(List<WeeklyShift> week, LocalDateTime wall) {
        int minute = (wall.getDayOfWeek().getValue() - 1) * 1_440
                + wall.toLocalTime().toSecondOfDay() / 60;
        return week.stream()
                .filter(shift -> Math.floorMod(minute - shift.start(), WeeklyShift.WEEK) < shift.length())
                .findFirst()
                .orElseThrow()
                .on()
                .getFirst();
    }

    private static Plan plan(List<WeeklyShift> week) {
        return new Plan(List.of(), week, List.of(), List.of(), 15, 6);
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    private static Instant at(String wall) {
        return wall(wall).atZone(TALLINN).toInstant();
    }

    private static LocalDateTime wall(String wall) {
        return LocalDateTime.parse(wall);
    }
}
