package eu.vallum.incident.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.access.Representing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands.
 *
 * @param version 0 as it was reported with the incident
 * @param merged whether what was just sent was joined with what somebody else had saved meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        String id,
        JsonNode value,
        int version,
        Instant savedAt,
        @Nullable String by,
        boolean merged) {
    public static FactView of(Facts.Kept kept) {
        return of(kept, false);
    }

    static FactView of(Facts.Kept kept, boolean merged) {
        return new FactView(
                kept.id(), kept.value(), kept.version(), kept.savedAt(), Representing.shown(kept.by()), merged);
    }
}
