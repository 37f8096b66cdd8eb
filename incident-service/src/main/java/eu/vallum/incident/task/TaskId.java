package eu.vallum.incident.task;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a task. */
public record TaskId(@JsonValue UUID value) {
    static TaskId next() {
        return new TaskId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static TaskId fromString(String text) {
        return new TaskId(UUID.fromString(text));
    }
}
