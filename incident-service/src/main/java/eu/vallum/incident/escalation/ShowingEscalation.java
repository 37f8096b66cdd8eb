package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.escalation.Escalation.Linked;
import eu.vallum.incident.escalation.Escalation.ReportHead;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.escalation.Escalations.Written;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An escalation as one of its parties sees it, and which of its reports that party may read. */
@Singleton
class ShowingEscalation {
    private final IncidentAccess access;
    private final Finding finding;
    private final Directory directory;
    private final Escalations escalations;

    ShowingEscalation(IncidentAccess access, Finding finding, Directory directory, Escalations escalations) {
        this.access = access;
        this.finding = finding;
        this.directory = directory;
        this.escalations = escalations;
    }

    Outcome<Escalation> show(Actor actor, UUID id) {
        var stored = escalations.byId(actor.organisation(), id);
        return stored == null ? Outcome.notFound() : Outcome.done(whole(actor, stored));
    }

    Escalation whole(Actor actor, Stored e) {
        var ours = access.owns(actor, e.owner());
        return view(
                actor,
                e,
                ours ? escalations.linked(e.owner(), e.id()) : null,
                escalations.reports(e.id()).stream()
                        .filter(head -> readable(actor, e.id(), head))
                        .toList());
    }

    /** As in a list. */
    Escalation head(Actor actor, Stored e) {
        return view(actor, e, null, null);
    }

    /**
     * Its owner reads every report. Others that were told read it while they have every incident in it and nothing of them is withheld.
     */
    boolean mayRead(Actor actor, Written report) {
        if (access.owns(actor, report.owner())) {
            return true;
        }
        return report.recipients().stream().anyMatch(told -> access.addressed(actor, told))
                && report.incidents().stream()
                        .allMatch(id -> finding.incident(actor, new IncidentId(id), "situation.read")
                                .filter(seen -> seen.redacted().isEmpty())
                                .isPresent());
    }

    /** The incidents that the actor knows to be in it: its owner all, others those of the reports that they may read. */
    List<IncidentId> known(Actor actor, Stored e) {
        return access.owns(actor, e.owner())
                ? escalations.linked(e.owner(), e.id()).stream()
                        .map(linked -> new IncidentId(linked.id()))
                        .toList()
                : escalations.reports(e.id()).stream()
                        .map(head -> escalations.report(e.id(), head.edition()))
                        .filter(Objects::nonNull)
                        .filter(report -> mayRead(actor, report))
                        .flatMap(report -> report.incidents().stream())
                        .distinct()
                        .map(IncidentId::new)
                        .toList();
    }

    private boolean readable(Actor actor, UUID escalation, ReportHead head) {
        var report = escalations.report(escalation, head.edition());
        return report != null && mayRead(actor, report);
    }

    private Escalation view(
            Actor actor, Stored e, @Nullable List<Linked> incidents, @Nullable List<ReportHead> reports) {
        boolean ours = access.owns(actor, e.owner());
        var names = directory.named(Stream.concat(Stream.of(e.owner()), e.recipients().stream()));
        return new Escalation(
                e.id(),
                Objects.requireNonNull(names.get(e.owner())),
                e.level(),
                e.levelVersion(),
                e.state(),
                e.title(),
                e.exercise(),
                e.reason(),
                e.criteria(),
                e.tlp(),
                e.recipients().stream()
                        .map(id -> Objects.requireNonNull(names.get(id)))
                        .toList(),
                e.callAt(),
                e.version(),
                e.proposedAt(),
                ours ? e.proposedName() : null,
                e.confirmedAt(),
                ours ? e.confirmedName() : null,
                e.endedAt(),
                ours ? e.endedName() : null,
                e.endedReason(),
                ours,
                ours && e.state().equals("proposed") && access.mayShare(actor) && access.second(actor, e.proposedBy()),
                incidents,
                reports);
    }
}
