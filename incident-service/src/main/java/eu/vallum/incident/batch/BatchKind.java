package eu.vallum.incident.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a batch comes as. */
enum BatchKind {
    /** One value a line; what it is, is told by its form. */
    PASTE,
    CSV,
    /** A STIX 2.1 bundle. */
    STIX,
    /** One MISP event. */
    MISP,
    /** A MISP feed as a zip file: manifest and events. */
    MISP_FEED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BatchKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
