package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the report reached the authority. */
public enum Channel {
    PORTAL,
    PHONE,
    MAIL,
    PAPER,
    PUBLIC_FORM,
    API;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
