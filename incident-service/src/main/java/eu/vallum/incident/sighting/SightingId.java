package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of what was asked at once. */
public record SightingId(@JsonValue UUID value) {
    static SightingId next() {
        return new SightingId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static SightingId fromString(String text) {
        return new SightingId(UUID.fromString(text));
    }
}
