package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares one of many incidents with those of some organisations that have it not, and says before of all of them which can be given. What
 * only reads is within the other use case's transaction, which audits.
 */
@Singleton
public class SharingMany {
    private final Gate gate;
    private final IncidentAccess access;
    private final Shares shares;
    private final Directory directory;
    private final SharingIncident sharing;

    SharingMany(Gate gate, IncidentAccess access, Shares shares, Directory directory, SharingIncident sharing) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.directory = directory;
        this.sharing = sharing;
    }

    /** Whether all of them can be given incidents by this organisation. */
    public boolean canReceive(Actor actor, Collection<UUID> recipients) {
        return directory.canReceive(recipients).keySet().containsAll(recipients)
                && !recipients.contains(actor.organisation());
    }

    /** Why some of these incidents, each with its label, can't be given, in the order in which {@link #share} asks. */
    public Map<IncidentId, IncidentProblem> refusals(
            Map<IncidentId, Tlp> incidents, Collection<UUID> recipients, Tlp label) {
        var ids = incidents.keySet().stream().map(IncidentId::value).toList();
        var have = shares.recipients(ids, recipients);
        var held = held(ids, recipients);
        var refusals = new HashMap<IncidentId, IncidentProblem>();
        incidents.forEach((id, own) -> {
            var lack = recipients.stream()
                    .filter(one -> !have.getOrDefault(id, Set.of()).contains(one))
                    .toList();
            Optional<IncidentProblem> why = lack.isEmpty()
                    ? Optional.of(IncidentProblem.ALREADY_SHARED)
                    : label(label, own)
                            .or(() -> lack.stream().anyMatch(held.getOrDefault(id, Set.of())::contains)
                                    ? Optional.of(IncidentProblem.HELD)
                                    : Optional.empty());
            why.ifPresent(problem -> refusals.put(id, problem));
        });
        return refusals;
    }

    /** Why organisations can't be given an incident under this label. */
    public Optional<IncidentProblem> label(Tlp label, Tlp incident) {
        return SharingRules.label(label, incident, false);
    }

    /** From which of them passing on which incident is held. */
    public Map<IncidentId, Set<UUID>> held(Collection<UUID> incidents, Collection<UUID> recipients) {
        return shares.held(incidents, recipients);
    }

    /** Those of the incidents that any of them has, or anybody. */
    public Set<IncidentId> given(Collection<UUID> incidents, @Nullable Collection<UUID> recipients) {
        return shares.given(incidents, recipients);
    }

    /** Gives it to those who have it not; ids of the new shares. */
    @Transactional
    public Outcome<List<UUID>> share(IncidentId id, ShareIncident request) {
        return gate.owning(access::mayShare, id, "incident.share", (actor, seen) -> {
            var have = shares.recipients(id);
            var lack = request.recipients().stream()
                    .filter(one -> !have.contains(one))
                    .toList();
            return lack.isEmpty()
                    ? Outcome.refused(IncidentProblem.ALREADY_SHARED, null)
                    : sharing.share(id, request.to(lack), null).map(SharingMany::ids);
        });
    }

    /** Gives it again on the terms of a share that was taken back, directly. */
    @Transactional
    public Outcome<List<UUID>> again(IncidentId id, ShareId ended) {
        return gate.owning(
                access::mayShare,
                id,
                "incident.share",
                (actor, seen) -> shares.findByIdOptional(ended)
                        .filter(share -> share.incident().equals(id))
                        .map(share -> sharing.share(id, share.again(), null).map(SharingMany::ids))
                        .orElseGet(Outcome::notFound));
    }

    /** Shares that last: with some organisations, or with all. Within the owner's use case, which checked. */
    public List<ShareId> lasting(IncidentId id, @Nullable Collection<UUID> recipients) {
        return shares.lasting(id).stream()
                .filter(share -> recipients == null || recipients.contains(share.recipient()))
                .map(Share::id)
                .toList();
    }

    private static List<UUID> ids(ShareView.Shares given) {
        return given.items().stream().map(ShareView::id).toList();
    }
}
