package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad it looks to the authority. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    UNKNOWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
