package eu.vallum.incident.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which no mail goes out. They begin on some days of the week at a local time and end at the next local time of their end, on the
 * day after where that is not later; the clocks of the zone say when that is, also on a day on which they are put forward or back.
 *
 * @param from when they begin; null for none
 * @param until when they end; the same time as {@code from} is a whole day
 * @param days on which they begin
 */
record Quiet(@Nullable LocalTime from, @Nullable LocalTime until, Set<DayOfWeek> days) {
    static final Quiet NEVER = new Quiet(null, null, Set.of());
    private static final int A_WEEK_AND_A_DAY = 8;

    /** When the hours end that it is now; empty outside them. */
    Optional<Instant> ends(Instant now, ZoneId zone) {
        if (from == null || until == null) {
            return Optional.empty();
        }
        var today = now.atZone(zone).toLocalDate();
        Instant latest = null;
        for (var day : new java.time.LocalDate[] {today.minusDays(1), today}) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            var begin = day.atTime(from).atZone(zone).toInstant();
            var last = until.isAfter(from) ? day : day.plusDays(1);
            var end = last.atTime(until).atZone(zone).toInstant();
            if (!now.isBefore(begin) && now.isBefore(end) && (latest == null || end.isAfter(latest))) {
                latest = end;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The first moment from then on that is not quiet. */
    Instant over(Instant then, ZoneId zone) {
        var moment = then;
        for (int i = 0; i < A_WEEK_AND_A_DAY; i++) {
            var end = ends(moment, zone);
            if (end.isEmpty()) {
                return moment;
            }
            moment = end.get();
        }
        return moment;
    }
}
