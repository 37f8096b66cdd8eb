package eu.vallum.incident.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a batch. */
record BatchId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static BatchId fromString(String text) {
        return new BatchId(UUID.fromString(text));
    }
}
