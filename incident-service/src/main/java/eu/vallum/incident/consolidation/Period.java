package eu.vallum.incident.consolidation;

import eu.vallum.incident.summary.Quarter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter, or the two quarters of half a year.
 *
 * @param text {@code 2026-Q3} or {@code 2026-H2}
 */
record Period(String text, List<Quarter> quarters) {
    private static final Pattern HALF = Pattern.compile("(20\\d\\d)-H([12])");

    static Optional<Period> of(String text) {
        var half = HALF.matcher(text);
        if (half.matches()) {
            int year = Integer.parseInt(half.group(1));
            int first = half.group(2).equals("1") ? 1 : 3;
            return Optional.of(new Period(text, List.of(new Quarter(year, first), new Quarter(year, first + 1))));
        }
        return Quarter.of(text).map(quarter -> new Period(text, List.of(quarter)));
    }
}
