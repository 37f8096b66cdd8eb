package eu.vallum.incident.following;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bounded page of changes; {@code next} is always there. */
record Changes(List<Change> items, String next, boolean more) {
    /** An incident that changed for the reader, or a tombstone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String type,
            UUID id,
            int version,
            Instant at,
            boolean withdrawn,
            @Nullable String reason) {}
}
