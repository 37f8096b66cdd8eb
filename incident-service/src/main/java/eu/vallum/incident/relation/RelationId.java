package eu.vallum.incident.relation;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a relation. */
public record RelationId(@JsonValue UUID value) {
    static RelationId next() {
        return new RelationId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static RelationId fromString(String text) {
        return new RelationId(UUID.fromString(text));
    }
}
