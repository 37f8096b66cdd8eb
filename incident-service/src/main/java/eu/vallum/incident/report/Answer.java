package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A reporter's answer at a time when much is unknown. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Answer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
