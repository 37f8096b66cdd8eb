package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a bundle that was taken. */
record LoadId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static LoadId fromString(String text) {
        return new LoadId(UUID.fromString(text));
    }
}
