package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as its recipient sees it. */
public record ReceivedShare(
        UUID id,
        String tlp,
        String basis,
        @Nullable String scopeNote,
        @Nullable String group,
        @Nullable List<String> persons,
        String state,
        Instant sharedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant tightenedAt,
        @Nullable String tightenedReason,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return "withdrawn".equals(state);
    }

    /** True as long as the owner waits for our acknowledgement. */
    public boolean waiting() {
        return "new".equals(state) || "opened".equals(state);
    }
}
