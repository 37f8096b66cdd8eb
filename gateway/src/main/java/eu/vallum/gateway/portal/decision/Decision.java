package eu.vallum.gateway.portal.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log of decisions. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Decision(
        UUID id,
        String what,
        String ground,
        @Nullable String alternatives,
        String decidedBy,
        Instant decidedAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy) {

    /** Its id, as forms send it. */
    public String key() {
        return id.toString();
    }
}
