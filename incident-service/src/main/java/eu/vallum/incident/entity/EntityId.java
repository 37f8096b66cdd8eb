package eu.vallum.incident.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an entity in its authority's register. */
public record EntityId(@JsonValue UUID value) {
    static EntityId next() {
        return new EntityId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static EntityId fromString(String text) {
        return new EntityId(UUID.fromString(text));
    }
}
