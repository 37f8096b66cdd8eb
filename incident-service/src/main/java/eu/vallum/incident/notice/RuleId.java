package eu.vallum.incident.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Id of the rules of one reader. A reader's own have one before they exist; that of a mailbox its maker chooses. */
public record RuleId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static RuleId fromString(String text) {
        return new RuleId(UUID.fromString(text));
    }

    static RuleId own(UUID organisation, String reader) {
        return new RuleId(UUID.nameUUIDFromBytes((organisation + " " + reader).getBytes(StandardCharsets.UTF_8)));
    }
}
