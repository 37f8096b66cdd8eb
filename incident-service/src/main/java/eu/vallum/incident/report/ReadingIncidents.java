package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Opening;
import eu.vallum.incident.download.Downloads;
import eu.vallum.incident.download.FileKind;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads incidents and opens one, which is audited. */
@Singleton
public class ReadingIncidents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Incidents incidents;
    private final Showing showing;
    private final Opening opening;
    private final Downloads downloads;
    private final Audit audit;

    ReadingIncidents(
            Gate gate,
            IncidentAccess access,
            Incidents incidents,
            Showing showing,
            Opening opening,
            Downloads downloads,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.incidents = incidents;
        this.showing = showing;
        this.opening = opening;
        this.downloads = downloads;
        this.audit = audit;
    }

    /** The same with their summaries, as far as they are seen. */
    public List<IncidentLine> lines(Actor actor, List<IncidentId> ids) {
        var rows = incidents.byIds(ids).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .collect(Collectors.toMap(row -> row.seen().incident(), row -> row));
        return heads(actor, ids).stream()
                .map(head -> {
                    var row = Objects.requireNonNull(rows.get(head.id()));
                    return new IncidentLine(
                            head,
                            access.seesField(actor, row.seen(), Field.SUMMARY) ? row.summary() : "",
                            showing.labels(actor, row));
                })
                .toList();
    }

    /** Several incidents by id, in the order asked for, without those that the actor does not see; the caller audits. */
    public List<IncidentHead> heads(Actor actor, List<IncidentId> ids) {
        var rows = incidents.byIds(ids).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.seen().incident())))
                .toList();
        return showing.heads(actor, rows);
    }

    @Transactional
    public Outcome<IncidentDetails> read(IncidentId id) {
        return gate.seeing(access::mayRead, id, "incident.read", (actor, seen) -> {
            var share = seen.share() == null ? null : opening.open(actor, seen);
            audit.allowed("incident.read", "incident", List.of(id.value()), share == null ? "owner" : "share");
            return Outcome.done(showing.details(actor, stored(actor, id), share));
        });
    }

    /** As {@link #read}, to be kept as a file; the ledger notes who took it. */
    @Transactional
    Outcome<IncidentDetails> take(IncidentId id) {
        return gate.seeing(access::mayRead, id, "incident.take", (actor, seen) -> {
            var share = seen.share() == null ? null : opening.open(actor, seen);
            audit.allowed("incident.take", "incident", List.of(id.value()), share == null ? "owner" : "share");
            downloads.note(actor, FileKind.EXPORT, "json", List.of(id));
            return Outcome.done(showing.details(actor, stored(actor, id), share));
        });
    }

    /** The newest incidents without an officer and how many there are; the caller audits. */
    public Unassigned unassigned(Actor actor, int limit) {
        var rows = incidents.unassigned(limit).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .toList();
        return new Unassigned(incidents.unassigned(actor.organisation()), showing.heads(actor, rows));
    }

    /** The queue without an officer. */
    public record Unassigned(long total, List<IncidentHead> items) {}

    /** One of the actor's own as it stands, for use cases that changed and audited it. */
    public IncidentDetails asOwner(Actor actor, IncidentId id) {
        return showing.details(actor, stored(actor, id), null);
    }

    Stored stored(Actor actor, IncidentId id) {
        return incidents.byId(id).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .findFirst()
                .orElseThrow();
    }
}
