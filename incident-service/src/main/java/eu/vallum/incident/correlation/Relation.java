package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a match stands to what was asked for. Of several the first counts. */
enum Relation {
    /** The same value. */
    EQUAL,
    /** Another digest of the same file, as a file object that the caller may see says. */
    SAME_FILE,
    /** A network or domain in which the value lies. */
    HOLDS,
    /** A value that lies in the network or domain. */
    LIES_WITHIN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
