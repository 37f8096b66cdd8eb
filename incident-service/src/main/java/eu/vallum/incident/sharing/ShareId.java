package eu.vallum.incident.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Id of a share. */
@Embeddable
public record ShareId(@JsonValue UUID value) implements Serializable {
    public static ShareId next() {
        return new ShareId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static ShareId fromString(String text) {
        return new ShareId(UUID.fromString(text));
    }
}
