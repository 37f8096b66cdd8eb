package eu.vallum.incident.significance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is known of a test: it holds, it does not, or it is still open. */
enum Verdict {
    HOLDS,
    FAILS,
    OPEN;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Verdict not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN -> OPEN;
        };
    }
}
