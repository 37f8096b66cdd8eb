package eu.vallum.incident.forwarding;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a request to forward. */
public record ForwardingId(@JsonValue UUID value) {
    static ForwardingId next() {
        return new ForwardingId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ForwardingId fromString(String text) {
        return new ForwardingId(UUID.fromString(text));
    }
}
