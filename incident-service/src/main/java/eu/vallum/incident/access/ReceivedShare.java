package eu.vallum.incident.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share as its recipient sees it.
 *
 * @param persons names of those it is for alone, under TLP:RED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivedShare(
        UUID id,
        Tlp tlp,
        String basis,
        @Nullable String scopeNote,
        @Nullable String group,
        @Nullable List<String> persons,
        ShareState state,
        Instant sharedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant tightenedAt,
        @Nullable String tightenedReason,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {}
