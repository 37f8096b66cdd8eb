package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Id of an incident. */
@Embeddable
public record IncidentId(@JsonValue UUID value) implements Serializable {
    public static IncidentId next() {
        return new IncidentId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static IncidentId fromString(String text) {
        return new IncidentId(UUID.fromString(text));
    }
}
