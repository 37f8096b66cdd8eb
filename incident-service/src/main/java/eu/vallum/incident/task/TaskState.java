package eu.vallum.incident.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a task has come. */
public enum TaskState {
    OPEN("reopened"),
    DOING("taken"),
    DONE("done"),
    DROPPED("dropped");

    private final String step;

    TaskState(String step) {
        this.step = step;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What whoever brings it there does. */
    String step() {
        return step;
    }

    boolean over() {
        return this == DONE || this == DROPPED;
    }
}
