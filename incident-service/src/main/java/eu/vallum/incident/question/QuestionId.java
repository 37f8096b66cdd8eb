package eu.vallum.incident.question;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a question. */
public record QuestionId(@JsonValue UUID value) {
    static QuestionId next() {
        return new QuestionId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static QuestionId fromString(String text) {
        return new QuestionId(UUID.fromString(text));
    }
}
