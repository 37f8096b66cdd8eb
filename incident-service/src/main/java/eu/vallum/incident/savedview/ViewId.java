package eu.vallum.incident.savedview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a view, chosen by its author; another organisation's same id is another view. */
public record ViewId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ViewId fromString(String text) {
        return new ViewId(UUID.fromString(text));
    }
}
