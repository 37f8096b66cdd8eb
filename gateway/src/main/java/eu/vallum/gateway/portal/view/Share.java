package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as its owner sees it. Each time is null until it happened. */
public record Share(
        UUID id,
        Organisation recipient,
        String tlp,
        String basis,
        @Nullable String scopeNote,
        @Nullable List<NamedPerson> persons,
        @Nullable Through through,
        String state,
        Instant sharedAt,
        @Nullable String sharedBy,
        @Nullable Instant expiresAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant tightenedAt,
        @Nullable String tightenedReason,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {

    /** The sharing group that it came through. */
    public record Through(UUID groupShare, String name) {}

    /** True when it came through that act of sharing with a group. */
    public boolean isThrough(UUID groupShare) {
        return through != null && through.groupShare().equals(groupShare);
    }

    public boolean withdrawn() {
        return "withdrawn".equals(state);
    }
}
