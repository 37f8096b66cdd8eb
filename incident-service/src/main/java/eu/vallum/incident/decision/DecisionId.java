package eu.vallum.incident.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.vallum.platform.id.UuidV7;
import java.util.UUID;

/** Id of an entry of the log of decisions. */
public record DecisionId(@JsonValue UUID value) {
    static DecisionId next() {
        return new DecisionId(UuidV7.next());
    }
}
