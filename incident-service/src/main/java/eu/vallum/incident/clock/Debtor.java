package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who owes. The two are never counted together. */
public enum Debtor {
    ENTITY,
    AUTHORITY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Debtor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
