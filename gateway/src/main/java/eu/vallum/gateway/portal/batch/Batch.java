package eu.vallum.gateway.portal.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch of indicators. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(
        UUID id,
        String kind,
        String name,
        String state,
        boolean dry,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt,
        boolean cancelling,
        long read,
        long taken,
        long alreadyThere,
        long rejected,
        long ignored,
        @Nullable String problem) {

    /** Whether the job is still at it, or about to be. */
    public boolean open() {
        return state.equals("waiting") || state.equals("running");
    }

    /** Whether it can be taken for good. */
    public boolean ready() {
        return dry && state.equals("done");
    }
}
