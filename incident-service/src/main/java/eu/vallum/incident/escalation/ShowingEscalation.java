package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.escalation.Escalation.Linked;
import eu.vallum.incident.escalation.Escalation.ReportHead;
import eu.vallum.incident.escalation.Escalation.Stored;
import eu.vallum.incident.escalation.Escalations.Written;
import eu.vallum.incident.problem.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An escalation as one of its parties sees it, and which of its reports that party may read. */
@Singleton
class ShowingEscalation {
    private final IncidentAccess access;
    private final WholeIncidents whole;
    private final Directory directory;
    private final Escalations escalations;

    ShowingEscalation(IncidentAccess access, WholeIncidents whole, Directory directory, Escalations escalations) {
        this.access = access;
        this.whole = whole;
        this.directory = directory;
        this.escalations = escalations;
    }

    Outcome<Escalation> show(Actor actor, UUID id) {
        var stored = escalations.byId(actor.organisation(), id);
        return stored == null ? Outcome.notFound() : Outcome.done(whole(actor, stored));
    }

    Escalation whole(Actor actor, Stored e) {
        return view(
                actor,
                e,
                access.owns(actor, e.owner()) ? linked(actor, e) : null,
                readable(actor, e.id()).stream().map(Written::head).toList());
    }

    /** As in a list. */
    Escalation head(Actor actor, Stored e) {
        return view(actor, e, null, null);
    }

    /** Whoever is a party to an escalation reads a report while it has every incident in it and nothing of them is withheld. */
    boolean mayRead(Actor actor, Written report) {
        return whole.of(actor, report.incidents()).keySet().containsAll(report.incidents());
    }

    /** The incidents that the actor knows to be in it: those of the reports that they may read, and where it is theirs all. */
    List<IncidentId> known(Actor actor, Stored e) {
        return Stream.concat(
                        own(actor, e).keySet().stream(),
                        readable(actor, e.id()).stream().flatMap(report -> report.incidents().stream()))
                .distinct()
                .map(IncidentId::new)
                .toList();
    }

    /** What an escalation of the actor's own organisation is about; nothing of another's. */
    private Map<UUID, Seen> own(Actor actor, Stored e) {
        return whole.of(actor, escalations.linked(actor.organisation(), e.id()));
    }

    private List<Written> readable(Actor actor, UUID escalation) {
        var reports = escalations.reports(escalation);
        var had = whole.of(
                        actor,
                        reports.stream()
                                .flatMap(report -> report.incidents().stream())
                                .distinct()
                                .toList())
                .keySet();
        return reports.stream()
                .filter(report -> had.containsAll(report.incidents()))
                .toList();
    }

    private List<Linked> linked(Actor actor, Stored e) {
        var about = own(actor, e);
        var owners = directory.named(about.values().stream().map(Seen::owner));
        var titles = escalations.titles(about.keySet());
        return about.values().stream()
                .map(seen -> new Linked(
                        seen.incident().value(),
                        seen.reference(),
                        titles.getOrDefault(seen.incident().value(), seen.reference()),
                        Objects.requireNonNull(owners.get(seen.owner()))))
                .toList();
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
                incidents == null ? null : e.links() - incidents.size(),
                reports);
    }
}
