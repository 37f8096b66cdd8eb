package eu.vallum.incident.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan means in real time. On the day on which clocks go forward, the time that does not exist is the moment of the change; on the
 * day on which they go back, the time that comes twice is the first of the two. So shifts that meet on the wall meet in fact.
 */
final class DutyTimes {
    private final Plan plan;
    private final ZoneId zone;

    DutyTimes(Plan plan, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
    }

    private record Shift(Instant from, Instant until, List<String> on) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Who is on duty at a moment, the first one first. */
    List<String> at(Instant at) {
        return on(at, shifts(at, at.plusNanos(1)));
    }

    /** All of a time without holes: neighbours differ, gaps are spans with nobody. */
    List<DutySpan> between(Instant from, Instant until) {
        var shifts = shifts(from, until);
        var changes = new TreeSet<Instant>();
        changes.add(from);
        shifts.forEach(shift -> changes.addAll(List.of(shift.from(), shift.until())));
        swaps().forEach(swap -> changes.addAll(List.of(swap.from(), swap.until())));
        plan.absences().forEach(away -> changes.addAll(List.of(begins(away), ends(away))));
        var inside = List.copyOf(changes.subSet(from, until));
        var spans = new ArrayList<DutySpan>();
        for (int i = 0; i < inside.size(); i++) {
            var end = i + 1 < inside.size() ? inside.get(i + 1) : until;
            var on = on(inside.get(i), shifts).stream().map(this::name).toList();
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.on().equals(on)) {
                spans.set(spans.size() - 1, new DutySpan(last.from(), end, on));
            } else {
                spans.add(new DutySpan(inside.get(i), end, on));
            }
        }
        return spans;
    }

    private List<String> on(Instant at, List<Shift> shifts) {
        var planned = Stream.concat(swaps().stream().toList().reversed().stream(), shifts.stream())
                .filter(shift -> shift.covers(at))
                .findFirst()
                .map(Shift::on)
                .orElse(List.of());
        return planned.stream()
                .map(subject -> present(subject, at))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** They, or the deputy of who is away; null when that chain ends with nobody. */
    private @Nullable String present(String subject, Instant at) {
        var asked = new HashSet<String>();
        @Nullable String who = subject;
        while (who != null && asked.add(who)) {
            var absence = away(who, at);
            if (absence == null) {
                return who;
            }
            who = absence.deputy();
        }
        return null;
    }

    private @Nullable Absence away(String subject, Instant at) {
        return plan.absences().stream()
                .filter(away -> away.subject().equals(subject))
                .filter(away -> !at.isBefore(begins(away)) && at.isBefore(ends(away)))
                .findFirst()
                .orElse(null);
    }

    private List<Shift> shifts(Instant from, Instant until) {
        var found = new ArrayList<Shift>();
        var last = until.atZone(zone).toLocalDate();
        for (var date = from.atZone(zone).toLocalDate().minusDays(2); !date.isAfter(last); date = date.plusDays(1)) {
            for (var shift : plan.week()) {
                if (shift.day() == date.getDayOfWeek().getValue()) {
                    found.add(new Shift(instant(shift.begins(date)), instant(shift.ends(date)), shift.on()));
                }
            }
        }
        return found;
    }

    private List<Shift> swaps() {
        return plan.swaps().stream()
                .map(swap -> new Shift(instant(swap.from()), instant(swap.until()), swap.on()))
                .toList();
    }

    private Instant begins(Absence away) {
        return instant(away.from().atStartOfDay());
    }

    private Instant ends(Absence away) {
        return instant(away.until().plusDays(1).atStartOfDay());
    }

    private Instant instant(LocalDateTime wall) {
        var change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private DutySpan.Name name(String subject) {
        return new DutySpan.Name(
                subject, plan.person(subject).map(DutyPerson::name).orElse(subject));
    }
}
