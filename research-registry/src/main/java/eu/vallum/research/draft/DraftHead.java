package eu.vallum.research.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft in its author's list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftHead(
        UUID id,
        int version,
        @Nullable String acronym,
        @Nullable String title,
        Step step,
        Instant savedAt) {
    static DraftHead of(Draft draft, DraftContent content) {
        return new DraftHead(
                draft.key().id(), draft.version(), content.acronym(), content.title(), draft.step(), draft.savedAt());
    }
}
