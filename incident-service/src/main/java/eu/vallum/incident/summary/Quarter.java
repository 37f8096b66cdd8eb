package eu.vallum.incident.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Three months of a calendar year. Where it begins and ends is told by the zone of the Member State that counts. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-Q([1-4])");

    /** {@code 2026-Q3}; empty for anything else. */
    public static Optional<Quarter> of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** The same, for what was checked before. */
    @JsonCreator
    public static Quarter parse(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException("not a quarter: " + text));
    }

    /** The quarter of a moment. */
    public static Quarter containing(Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** First moment. */
    public Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** First moment that no longer belongs to it. */
    public Instant until(ZoneId zone) {
        return first().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    /** When the summary is due: at the end of the day that comes so many days after the quarter's last. */
    public Instant due(ZoneId zone, int days) {
        return first().plusMonths(3).plusDays(days).atStartOfDay(zone).toInstant();
    }

    private LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    @JsonValue
    public String text() {
        return year + "-Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(4 * year + number, 4 * other.year + other.number);
    }
}
