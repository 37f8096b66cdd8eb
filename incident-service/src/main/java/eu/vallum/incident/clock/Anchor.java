package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a deadline runs from: the entity's awareness, the authority's receipt, or the submission of the notification before. */
public enum Anchor {
    AWARENESS,
    RECEIPT,
    SUBMISSION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Anchor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
