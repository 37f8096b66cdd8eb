package eu.vallum.incident.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which deadlines a list shows; open is running or overdue. */
public enum ClockFilter {
    OPEN,
    NOT_STARTED,
    RUNNING,
    MET,
    OVERDUE;

    static Optional<ClockFilter> of(String code) {
        return Arrays.stream(values())
                .filter(filter ->
                        filter.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst();
    }
}
