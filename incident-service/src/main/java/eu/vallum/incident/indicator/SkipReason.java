package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why something of a file was not taken. {@code CONTENT_NOT_KEPT} is no skip: the attribute was taken, its attached file was not. */
public enum SkipReason {
    DELETED,
    NO_UUID,
    NO_TYPE,
    NO_VALUE,
    VALUE_TOO_LONG,
    REPEATED_IN_FILE,
    MALFORMED,
    TOO_MANY,
    CONTENT_NOT_KEPT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
