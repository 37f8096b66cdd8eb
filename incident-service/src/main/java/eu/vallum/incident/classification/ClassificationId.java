package eu.vallum.incident.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a term that was put to an incident. */
record ClassificationId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ClassificationId fromString(String text) {
        return new ClassificationId(UUID.fromString(text));
    }
}
