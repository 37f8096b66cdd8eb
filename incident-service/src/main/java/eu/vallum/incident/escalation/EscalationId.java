package eu.vallum.incident.escalation;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an escalation. */
public record EscalationId(@JsonValue UUID value) {
    static EscalationId next() {
        return new EscalationId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static EscalationId fromString(String text) {
        return new EscalationId(UUID.fromString(text));
    }
}
