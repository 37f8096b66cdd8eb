package eu.vallum.incident.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How long a clock runs: hours, days or months; one of them (Reg. (EEC, Euratom) 1182/71 Art. 3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Length(
        @Nullable Integer hours,
        @Nullable Integer days,
        @Nullable Integer months) {

    public static Length ofHours(int hours) {
        return new Length(hours, null, null);
    }

    public static Length ofDays(int days) {
        return new Length(null, days, null);
    }

    public static Length ofMonths(int months) {
        return new Length(null, null, months);
    }

    /** Whether it ends with a day, so that a rule on days that are not worked can move it. */
    public boolean endsWithDay() {
        return hours == null;
    }

    /**
     * The last day of a period of days or months: the day of the event does not count (Art. 3(1)); a month ends on the same date, or on
     * the month's last day where there is no such date (Art. 3(2)(c)).
     */
    public LocalDate lastDay(Instant start, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        return days != null ? day.plusDays(days) : day.plusMonths(months == null ? 0 : months);
    }

    /** Elapsed hours: a change of the clocks in between neither gives nor takes one. Other periods end with their last day's last hour. */
    public Instant end(Instant start, ZoneId zone) {
        return hours != null
                ? start.plus(Duration.ofHours(hours))
                : lastDay(start, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
