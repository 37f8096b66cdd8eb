package eu.vallum.incident.opening;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a request to open. */
record AskingId(@JsonValue UUID value) {
    static AskingId next() {
        return new AskingId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static AskingId fromString(String text) {
        return new AskingId(UUID.fromString(text));
    }
}
