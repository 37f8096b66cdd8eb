package eu.vallum.incident.hold;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a hold stands. A refusal holds as well, without an end of its own. */
enum HoldState {
    HELD,
    REFUSED,
    LIFTED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoldState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
