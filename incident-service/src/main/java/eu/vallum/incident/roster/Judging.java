package eu.vallum.incident.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What contradicts itself in a plan. */
final class Judging {
    private Judging() {}

    /** @param pointer into the plan */
    record Wrong(String pointer, String code, String detail) {}

    /**
     * The first thing that is wrong, or null.
     *
     * @param officers subjects who may be on duty
     * @param coordinators those of them who may be alerted last
     */
    static @Nullable Wrong of(Plan plan, Set<String> officers, Set<String> coordinators) {
        var known = new HashSet<String>();
        for (int i = 0; i < plan.people().size(); i++) {
            var person = plan.people().get(i);
            var at = "/people/" + i;
            if (!known.add(person.subject())) {
                return new Wrong(at, "Repeated", "Name everybody once.");
            }
            if (!officers.contains(person.subject())) {
                return new Wrong(
                        at, "NotAnOfficer", "Only coordinators and officers of your organisation are on duty.");
            }
            if (person.reserve() && !coordinators.contains(person.subject())) {
                return new Wrong(at, "NotACoordinator", "Only coordinators are alerted last.");
            }
        }
        var strange = named(plan).filter(subject -> !known.contains(subject)).findFirst();
        if (strange.isPresent()) {
            return new Wrong("/week", "Unknown", "Somebody has a shift who is not among the people of the roster.");
        }
        return times(plan);
    }

    private static Stream<String> named(Plan plan) {
        return Stream.of(
                        plan.week().stream().flatMap(shift -> shift.on().stream()),
                        plan.swaps().stream().flatMap(swap -> swap.on().stream()),
                        plan.absences().stream()
                                .flatMap(away ->
                                        Stream.concat(Stream.of(away.subject()), Stream.ofNullable(away.deputy()))))
                .flatMap(all -> all);
    }

    private static @Nullable Wrong times(Plan plan) {
        if (overlaps(plan.week())) {
            return new Wrong("/week", "Overlap", "Two shifts of the week overlap.");
        }
        for (int i = 0; i < plan.swaps().size(); i++) {
            var swap = plan.swaps().get(i);
            if (beyond(swap.from().toLocalDate()) || beyond(swap.until().toLocalDate())) {
                return new Wrong("/swaps/" + i, "Range", "Give a year of this century.");
            }
            if (!swap.until().isAfter(swap.from())) {
                return new Wrong("/swaps/" + i, "Order", "It ends before it begins.");
            }
        }
        for (int i = 0; i < plan.absences().size(); i++) {
            var away = plan.absences().get(i);
            if (beyond(away.from()) || beyond(away.until())) {
                return new Wrong("/absences/" + i, "Range", "Give a year of this century.");
            }
            if (away.until().isBefore(away.from())) {
                return new Wrong("/absences/" + i, "Order", "It ends before it begins.");
            }
            if (away.subject().equals(away.deputy())) {
                return new Wrong("/absences/" + i, "Self", "Nobody is their own deputy.");
            }
        }
        return null;
    }

    private static boolean beyond(LocalDate date) {
        return date.getYear() < 2000 || date.getYear() > 2099;
    }

    /** Around the week: the one before Monday is Sunday's. */
    static boolean overlaps(List<WeeklyShift> week) {
        var sorted = week.stream()
                .sorted(Comparator.comparingInt(WeeklyShift::start))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            boolean last = i == sorted.size() - 1;
            int next = last
                    ? sorted.getFirst().start() + WeeklyShift.WEEK
                    : sorted.get(i + 1).start();
            if (one.start() + one.length() > next) {
                return true;
            }
        }
        return false;
    }
}
