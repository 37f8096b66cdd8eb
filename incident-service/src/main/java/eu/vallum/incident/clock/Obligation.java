package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is owed. */
public enum Obligation {
    EARLY_WARNING,
    INCIDENT_NOTIFICATION,
    FINAL_REPORT,
    FEEDBACK,
    INFORM_AFFECTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Obligation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
