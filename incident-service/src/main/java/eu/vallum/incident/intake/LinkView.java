package eu.vallum.incident.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return link as the authority sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkView(
        UUID id,
        String mailbox,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {}
