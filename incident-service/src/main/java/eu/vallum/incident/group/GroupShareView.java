package eu.vallum.incident.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.sharing.Basis;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act of sharing with a group as its owner sees it; the share with each member stands in the list of shares and names this one.
 *
 * @param laterMembers whether who joins later is given it, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupShareView(
        UUID id,
        GroupId group,
        String name,
        Tlp tlp,
        Basis basis,
        @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        boolean laterMembers,
        Instant sharedAt,
        String sharedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    /** A list of them. */
    public record GroupShareViews(List<GroupShareView> items) {}

    static GroupShareView of(GroupShares.Stored s) {
        return new GroupShareView(
                s.id(),
                s.group(),
                s.name(),
                s.tlp(),
                s.basis(),
                s.scopeNote(),
                s.expiresAt(),
                s.laterMembers(),
                s.sharedAt(),
                s.sharedBy(),
                s.withdrawnAt(),
                s.withdrawnReason());
    }
}
