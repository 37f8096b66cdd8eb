package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an indicator. */
record IndicatorId(@JsonValue UUID value) {
    /** For path parameters: nonsense is answered like an id that does not exist. */
    public static IndicatorId fromString(String text) {
        return new IndicatorId(UUID.fromString(text));
    }
}
