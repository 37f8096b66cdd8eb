package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.sharing.TakingBack.End;
import eu.vallum.incident.timeline.EntryKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Ends many shares at once. Within the other use case's transaction, which checked and audits. */
@Singleton
public class EndingAll {
    private final Shares shares;
    private final TakingBack takingBack;

    EndingAll(Shares shares, TakingBack takingBack) {
        this.shares = shares;
        this.takingBack = takingBack;
    }

    /** Every share of an incident; how many recipients lost it. */
    public int of(Actor actor, IncidentId incident, String reason, int version, Instant now) {
        return (int) end(actor, shares.lasting(incident), reason, version, now).stream()
                .map(Share::recipient)
                .distinct()
                .count();
    }

    /** What everybody has through these acts of sharing with a group; the ids of the shares. */
    public List<UUID> through(Actor actor, Collection<UUID> groupShares, String reason, Instant now) {
        return through(actor, groupShares, share -> true, reason, now);
    }

    /** What one member has through these acts of sharing with a group; the ids of the shares. */
    public List<UUID> through(Actor actor, Collection<UUID> groupShares, UUID member, String reason, Instant now) {
        return through(actor, groupShares, share -> share.recipient().equals(member), reason, now);
    }

    private List<UUID> through(
            Actor actor, Collection<UUID> groupShares, Predicate<Share> which, String reason, Instant now) {
        var found = shares.through(groupShares).stream().filter(which).toList();
        return end(actor, found, reason, 0, now).stream()
                .map(share -> share.id().value())
                .toList();
    }

    private List<Share> end(Actor actor, List<Share> all, String reason, int version, Instant now) {
        return takingBack.end(
                all, new End(EntryKind.SHARE_WITHDRAWN, actor.name(), actor.name(), reason, now), version);
    }
}
