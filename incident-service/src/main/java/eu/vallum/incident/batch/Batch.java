package eu.vallum.incident.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its owner sees it.
 *
 * @param dry whether it only tells what it would take
 * @param read items read so far: taken, already there and rejected together
 * @param ignored parts of a file that carry no indicator
 * @param problem why it failed, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Batch(
        UUID id,
        UUID incident,
        BatchKind kind,
        String name,
        BatchState state,
        boolean dry,
        long bytes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelling,
        long read,
        long taken,
        long alreadyThere,
        long rejected,
        long ignored,
        @Nullable String problem) {}
