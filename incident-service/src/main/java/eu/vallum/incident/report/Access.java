package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody sees an incident. */
public enum Access {
    OWNER,
    RECIPIENT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
