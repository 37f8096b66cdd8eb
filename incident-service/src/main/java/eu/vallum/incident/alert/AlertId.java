package eu.vallum.incident.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an alert. */
public record AlertId(@JsonValue UUID value) {
    static AlertId next() {
        return new AlertId(UuidV7.next());
    }

    /** For paths; nonsense is 404. */
    public static AlertId fromString(String text) {
        return new AlertId(UUID.fromString(text));
    }
}
