package eu.vallum.incident.opening;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of one side of a match; the other side has an id of its own. */
record MatchId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static MatchId fromString(String text) {
        return new MatchId(UUID.fromString(text));
    }
}
