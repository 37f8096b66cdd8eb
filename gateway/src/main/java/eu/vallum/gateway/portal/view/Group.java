package eu.vallum.gateway.portal.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sharing group as its owner and its members see it. */
public record Group(
        UUID id,
        String name,
        @Nullable String purpose,
        Organisation owner,
        boolean ours,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable Integer shares,
        List<Member> members) {

    /** Who belongs to it since when. */
    public record Member(Organisation organisation, Instant since) {}

    /** True when that organisation belongs to it. */
    public boolean has(UUID organisation) {
        return members.stream().anyMatch(one -> one.organisation().id().equals(organisation));
    }
}
