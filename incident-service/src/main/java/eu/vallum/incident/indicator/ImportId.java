package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an import. */
record ImportId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ImportId fromString(String text) {
        return new ImportId(UUID.fromString(text));
    }
}
