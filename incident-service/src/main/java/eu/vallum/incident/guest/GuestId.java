package eu.vallum.incident.guest;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a guest, and the recipient of its share. */
public record GuestId(@JsonValue UUID value) {
    static GuestId next() {
        return new GuestId(UuidV7.next());
    }

    /** For paths; nonsense is 404. */
    public static GuestId fromString(String text) {
        return new GuestId(UUID.fromString(text));
    }
}
