package eu.vallum.incident.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a draft, chosen by its author. */
record DraftId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static DraftId fromString(String text) {
        return new DraftId(UUID.fromString(text));
    }
}
