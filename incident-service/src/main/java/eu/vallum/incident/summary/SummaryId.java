package eu.vallum.incident.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of a filing. */
public record SummaryId(@JsonValue UUID value) {
    static SummaryId next() {
        return new SummaryId(UuidV7.next());
    }

    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static SummaryId fromString(String text) {
        return new SummaryId(UUID.fromString(text));
    }
}
