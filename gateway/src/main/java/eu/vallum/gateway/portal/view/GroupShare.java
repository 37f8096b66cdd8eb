package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act of sharing an incident with a group, as its owner sees it. */
public record GroupShare(
        UUID id,
        UUID group,
        String name,
        String tlp,
        String basis,
        @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        boolean laterMembers,
        Instant sharedAt,
        String sharedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
