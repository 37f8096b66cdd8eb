package eu.vallum.incident.note;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a note or message. */
public record NoteId(@JsonValue UUID value) {
    static NoteId next() {
        return new NoteId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static NoteId fromString(String text) {
        return new NoteId(UUID.fromString(text));
    }
}
