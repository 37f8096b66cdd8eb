package eu.vallum.incident.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a batch has come. */
enum BatchState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
