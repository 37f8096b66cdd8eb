package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a deadline stands at a moment. */
public enum ClockState {
    NOT_STARTED,
    RUNNING,
    MET,
    OVERDUE,
    STOPPED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
