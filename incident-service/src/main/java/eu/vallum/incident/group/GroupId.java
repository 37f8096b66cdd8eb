package eu.vallum.incident.group;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a sharing group. */
public record GroupId(@JsonValue UUID value) {
    static GroupId next() {
        return new GroupId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static GroupId fromString(String text) {
        return new GroupId(UUID.fromString(text));
    }
}
