package eu.vallum.incident.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a mail that came in. */
public record MailId(@JsonValue UUID value) {
    static MailId next() {
        return new MailId(UuidV7.next());
    }

    /** For paths; nonsense is 404. */
    public static MailId fromString(String text) {
        return new MailId(UUID.fromString(text));
    }
}
