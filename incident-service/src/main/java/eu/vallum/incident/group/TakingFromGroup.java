package eu.vallum.incident.group;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.group.GroupShareView.GroupShareViews;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.EndingAll;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the owner which groups have an incident, and takes it back from one: from every member that has it through the group alone. */
@Singleton
public class TakingFromGroup {
    private final Gate gate;
    private final IncidentAccess access;
    private final GroupShares shares;
    private final EndingAll ending;
    private final Audit audit;
    private final Clock clock;

    TakingFromGroup(Gate gate, IncidentAccess access, GroupShares shares, EndingAll ending, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.ending = ending;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<GroupShareViews> list(IncidentId id) {
        return gate.owning(access::mayRead, id, "group-share.list", (actor, seen) -> {
            audit.allowed("group-share.list", "incident", List.of(id.value()), "owner");
            return Outcome.done(new GroupShareViews(
                    shares.of(id).stream().map(GroupShareView::of).toList()));
        });
    }

    /** Acts by which groups have it, of one group if one is named. Within the other use case's transaction, which checked and audits. */
    public List<UUID> lasting(IncidentId id, @Nullable UUID group) {
        return shares.of(id).stream()
                .filter(share -> share.withdrawnAt() == null)
                .filter(share -> group == null || share.group().value().equals(group))
                .map(GroupShares.Stored::id)
                .toList();
    }

    @Transactional
    public Outcome<GroupShareView> take(IncidentId id, UUID groupShare, String reason) {
        return gate.owning(access::mayShare, id, "group-share.withdraw", (actor, seen) -> {
            var found = shares.byId(groupShare).stream()
                    .filter(share -> share.incident().equals(id))
                    .findFirst();
            if (found.isEmpty()) {
                audit.denied("group-share.withdraw", "group-share", List.of(groupShare), "not visible");
                return Outcome.notFound();
            }
            var now = clock.instant();
            if (!shares.end(groupShare, actor.name(), reason, now)) {
                return Outcome.refused(IncidentProblem.ALREADY_WITHDRAWN, null);
            }
            ending.through(actor, List.of(groupShare), reason, now);
            audit.allowed("group-share.withdraw", "group-share", List.of(groupShare), "owner");
            return Outcome.done(GroupShareView.of(shares.byId(groupShare).getFirst()));
        });
    }
}
