package eu.vallum.incident.label;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.pap.Paps;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.sharing.RemarkingShares;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Marks an incident anew. A stricter label holds for every reader with the commit: shares that are looser are tightened or end. A looser
 * one gives nobody more; the owner shares again for that.
 */
@Singleton
public class ChangingLabel {
    private final Gate gate;
    private final IncidentAccess access;
    private final RemarkingShares shares;
    private final Paps paps;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    ChangingLabel(
            Gate gate,
            IncidentAccess access,
            RemarkingShares shares,
            Paps paps,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.shares = shares;
        this.paps = paps;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<LabelChange> preview(IncidentId id, PreviewLabel request) {
        return gate.owning(access::mayShare, id, "incident.label-preview", (actor, seen) -> {
            audit.allowed("incident.label-preview", "incident", List.of(id.value()), "owner");
            return Outcome.done(new LabelChange(
                    seen.tlp(),
                    request.tlp(),
                    paps.of(id),
                    request.tlp().mayPassOn(),
                    seen.version(),
                    shares.effects(id, request.tlp())));
        });
    }

    /** @param version the version the caller saw */
    @Transactional
    public Outcome<LabelChange> change(IncidentId id, ChangeLabel request, int version) {
        return gate.owning(
                access::mayShare,
                id,
                "incident.label",
                (actor, seen) -> touching.locked(seen) == version
                        ? Outcome.done(change(actor, seen, request))
                        : Outcome.refused(
                                CommonProblem.PRECONDITION, "Read the incident again and repeat your change."));
    }

    private LabelChange change(Actor actor, Seen seen, ChangeLabel request) {
        var now = clock.instant();
        var id = seen.incident();
        int version = touching.mark(seen, request.tlp(), now);
        var pap = request.pap();
        if (pap != null && paps.keep(seen, pap, actor.name(), now)) {
            timeline.add(
                    NewEntry.common(id, seen.owner(), EntryKind.PAP_CHANGED, now)
                            .by(actor.name())
                            .about(pap.label())
                            .saying(request.reason()),
                    now);
        }
        timeline.add(
                NewEntry.internal(id, seen.owner(), EntryKind.LABEL_CHANGED, now)
                        .by(actor.name())
                        .about(request.tlp().label())
                        .saying(request.reason()),
                now);
        var effects = shares.remark(actor, id, request.tlp(), request.reason(), version, now);
        audit.allowed(
                "incident.label", "incident", List.of(id.value()), request.tlp().label());
        return new LabelChange(
                seen.tlp(), request.tlp(), paps.of(id), request.tlp().mayPassOn(), version, effects);
    }
}
