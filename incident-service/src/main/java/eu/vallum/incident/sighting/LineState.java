package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a line of a list. */
public enum LineState {
    /** It is an indicator of the incident, and is told of. */
    MATCHED,
    /** It is one, and nobody wants to know: an owner answers only who asked it. */
    NOT_ASKED,
    /** No indicator of the incident that the sender sees. */
    UNKNOWN,
    /** Not a value, or with a time or a count that is none. */
    UNREADABLE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
