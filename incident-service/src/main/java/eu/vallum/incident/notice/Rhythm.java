package eu.vallum.incident.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When digests are made: every day at a local time, or on one day of the week. A time that the clocks jump over is the moment they jump to;
 * one that they show twice is the first.
 *
 * @param day null for every day
 */
record Rhythm(LocalTime at, @Nullable DayOfWeek day) {
    private static final int A_WEEK = 7;

    /** The last time up to now. */
    Instant last(Instant now, ZoneId zone) {
        var date = now.atZone(zone).toLocalDate().plusDays(1);
        var moment = on(date, zone);
        while (!counts(date) || moment.isAfter(now)) {
            date = date.minusDays(1);
            moment = on(date, zone);
        }
        return moment;
    }

    /** The next time after now. */
    Instant next(Instant now, ZoneId zone) {
        var date = now.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i <= A_WEEK + 2; i++) {
            var candidate = date.plusDays(i);
            if (counts(candidate) && on(candidate, zone).isAfter(now)) {
                return on(candidate, zone);
            }
        }
        throw new IllegalStateException("a week has every day");
    }

    private boolean counts(LocalDate date) {
        return day == null || date.getDayOfWeek() == day;
    }

    private Instant on(LocalDate date, ZoneId zone) {
        return date.atTime(at).atZone(zone).toInstant();
    }
}
