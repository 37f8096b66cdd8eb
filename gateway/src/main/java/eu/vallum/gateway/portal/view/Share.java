package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as its owner sees it. Each time is null until it happened. */
public record Share(
        UUID id,
        Organisation recipient,
        String tlp,
        String basis,
        @Nullable String scopeNote,
        String state,
        Instant sharedAt,
        @Nullable String sharedBy,
        @Nullable Instant expiresAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return "withdrawn".equals(state);
    }
}
