package eu.vallum.incident.clock;

import eu.vallum.incident.regime.Length;
import eu.vallum.incident.regime.NonWorkingDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a period ends: its length, the rule on days that are not worked, and the factor of an exercise. */
final class Ends {
    private Ends() {}

    static Instant of(Instant start, Length length, @Nullable NonWorkingDay rule, Situation in) {
        return faster(start, moved(start, length, rule, in), in.factor());
    }

    /** An exercise runs through the real period, only faster: 24 hours at factor 60 are 24 minutes. */
    private static Instant faster(Instant start, Instant end, int factor) {
        return start.plus(Duration.between(start, end).dividedBy(factor));
    }

    private static Instant moved(Instant start, Length length, @Nullable NonWorkingDay rule, Situation in) {
        var end = length.end(start, in.zone());
        return switch (rule == null ? NonWorkingDay.Rule.UNMOVED : rule.rule()) {
            case UNMOVED -> end;
            case NEXT_WORKING_DAY -> {
                if (!length.endsWithDay()) {
                    yield end;
                }
                var last = WorkingDays.onOrAfter(length.lastDay(start, in.zone()), in.memberState());
                yield last.plusDays(1).atStartOfDay(in.zone()).toInstant();
            }
            case NOON_OF_NEXT_WORKING_DAY -> {
                var last = length.endsWithDay()
                        ? length.lastDay(start, in.zone())
                        : end.atZone(in.zone()).toLocalDate();
                var worked = WorkingDays.onOrAfter(last, in.memberState());
                yield worked.equals(last)
                        ? end
                        : worked.atTime(LocalTime.NOON).atZone(in.zone()).toInstant();
            }
        };
    }
}
