package eu.vallum.incident.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who asks. The other one answers. */
public enum Side {
    AUTHORITY,
    ENTITY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Side other() {
        return this == ENTITY ? AUTHORITY : ENTITY;
    }
}
