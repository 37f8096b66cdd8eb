package eu.vallum.incident.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an act on many. */
public record RunId(@JsonValue UUID value) {
    static RunId next() {
        return new RunId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static RunId fromString(String text) {
        return new RunId(UUID.fromString(text));
    }
}
