package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.TakingBack.End;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes a share back. With its commit the recipient sees nothing of the incident any more; it keeps a tombstone with the reason. */
@Singleton
public class WithdrawingShare {
    private final Gate gate;
    private final IncidentAccess access;
    private final Shares shares;
    private final Directory directory;
    private final TakingBack takingBack;
    private final Audit audit;
    private final Clock clock;

    WithdrawingShare(
            Gate gate,
            IncidentAccess access,
            Shares shares,
            Directory directory,
            TakingBack takingBack,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.directory = directory;
        this.takingBack = takingBack;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ShareView> withdraw(IncidentId id, ShareId shareId, String reason) {
        return gate.owning(access::mayShare, id, "share.withdraw", (actor, seen) -> {
            var share = shares.findByIdOptional(shareId)
                    .filter(found -> found.incident().equals(id))
                    .orElse(null);
            if (share == null) {
                audit.denied("share.withdraw", "share", List.of(shareId.value()), "not visible");
                return Outcome.notFound();
            }
            var now = clock.instant();
            var end = new End(EntryKind.SHARE_WITHDRAWN, actor.name(), actor.name(), reason, now);
            if (takingBack.end(List.of(share), end, seen.version()).isEmpty()) {
                return Outcome.refused(IncidentProblem.ALREADY_WITHDRAWN, null);
            }
            audit.allowed("share.withdraw", "share", List.of(shareId.value()), "owner");
            var view = shares.byId(shareId).getFirst().view();
            return Outcome.done(view.naming(directory.named(share.recipient())));
        });
    }
}
