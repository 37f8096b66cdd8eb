package eu.vallum.incident.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an attachment, chosen by whoever sends it and unique within its incident. */
public record AttachmentId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static AttachmentId fromString(String text) {
        return new AttachmentId(UUID.fromString(text));
    }
}
