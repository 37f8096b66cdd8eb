package eu.vallum.incident.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param recordedBy who wrote it down
 * @param corrects the entry that this one puts right
 * @param correctedBy the entry that puts this one right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        DecisionId id,
        String what,
        String ground,
        @Nullable String alternatives,
        String decidedBy,
        Instant decidedAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable DecisionId corrects,
        @Nullable DecisionId correctedBy) {

    /** The log. */
    public record Log(List<Decision> items) {}
}
