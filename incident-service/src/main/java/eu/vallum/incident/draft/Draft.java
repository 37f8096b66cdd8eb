package eu.vallum.incident.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft with its content. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Draft(
        UUID id,
        @Nullable String title,
        @Nullable String step,
        int version,
        Instant updatedAt,
        @JsonRawValue String content) {

    /** A draft in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(UUID id, @Nullable String title, @Nullable String step, int version, Instant updatedAt) {}

    /** The author's drafts, last edited first. */
    record Drafts(List<Head> items) {}
}
