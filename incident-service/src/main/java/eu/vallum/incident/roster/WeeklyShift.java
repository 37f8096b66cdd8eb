package eu.vallum.incident.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A shift that comes back every week.
 *
 * @param day 1 Monday to 7 Sunday (ISO 8601), on which it begins
 * @param from hours and minutes of the authority's time
 * @param until the same; not after {@code from} means on the next day, equal a whole day
 * @param on subjects, the first one first
 */
public record WeeklyShift(
        @Min(1) @Max(7) int day,
        @NotNull @Pattern(regexp = TIME) String from,
        @NotNull @Pattern(regexp = TIME) String until,
        @NotEmpty @Size(max = 5) List<@NotBlank @Size(max = 200) String> on) {
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;

    LocalDateTime begins(LocalDate date) {
        return date.atTime(LocalTime.parse(from));
    }

    LocalDateTime ends(LocalDate date) {
        return (length() >= untilMidnight() ? date.plusDays(1) : date).atTime(LocalTime.parse(until));
    }

    /** Minutes since Monday, 00:00. */
    int start() {
        return (day - 1) * DAY + minutes(from);
    }

    /** Minutes by the clock on the wall. */
    int length() {
        int length = minutes(until) - minutes(from);
        return length > 0 ? length : length + DAY;
    }

    private int untilMidnight() {
        return DAY - minutes(from);
    }

    private static int minutes(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
