package eu.vallum.incident.forwarding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a request to forward. */
public enum ForwardingState {
    OPEN,
    FORWARDED,
    REFUSED,
    /** The incident was taken back before it was answered. */
    LAPSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ForwardingState of(@Nullable String outcome) {
        return outcome == null ? OPEN : valueOf(outcome.toUpperCase(Locale.ROOT));
    }
}
