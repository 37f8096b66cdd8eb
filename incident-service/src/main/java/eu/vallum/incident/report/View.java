package eu.vallum.incident.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which incidents a list shows: those whose officer I am, those of ours without one, or all that we may see. */
enum View {
    MINE,
    UNASSIGNED,
    ALL;

    static Optional<View> of(String code) {
        return Arrays.stream(values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
