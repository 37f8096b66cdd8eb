package eu.vallum.incident.hold;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a hold. */
record HoldId(@JsonValue UUID value) {
    static HoldId next() {
        return new HoldId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static HoldId fromString(String text) {
        return new HoldId(UUID.fromString(text));
    }
}
