package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of a notice. */
public record NoticeId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static NoticeId fromString(String text) {
        return new NoticeId(UUID.fromString(text));
    }
}
