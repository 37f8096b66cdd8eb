package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Opening;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists incidents and opens one; each read is audited with what was read, a list as one entry. */
@Singleton
public class ReadingIncidents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Incidents incidents;
    private final Showing showing;
    private final Opening opening;
    private final Audit audit;

    ReadingIncidents(
            Gate gate, IncidentAccess access, Incidents incidents, Showing showing, Opening opening, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.incidents = incidents;
        this.showing = showing;
        this.opening = opening;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<IncidentHead>> list(View view, boolean exercise, @Nullable Cursor after, int limit) {
        return gate.with(access::mayRead, "incident.list", actor -> {
            var page = Page.of(visible(actor, view, exercise, after, limit + 1), limit, Stored::cursor);
            audit.allowed(
                    "incident.list",
                    "incident",
                    page.items().stream()
                            .map(row -> row.seen().incident().value())
                            .toList(),
                    "audience");
            return Outcome.done(new Page<>(showing.heads(actor, page.items()), page.next()));
        });
    }

    @Transactional
    Outcome<IncidentDetails> read(IncidentId id) {
        return gate.seeing(access::mayRead, id, "incident.read", (actor, seen) -> {
            var share = seen.share() == null ? null : opening.open(actor, seen);
            audit.allowed("incident.read", "incident", List.of(id.value()), share == null ? "owner" : "share");
            return Outcome.done(showing.details(actor, stored(actor, id), share));
        });
    }

    /** The newest incidents without an officer and how many there are; the caller audits. */
    public Unassigned unassigned(Actor actor, int limit) {
        var rows = visible(actor, View.UNASSIGNED, false, null, limit);
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

    private List<Stored> visible(Actor actor, View view, boolean exercise, @Nullable Cursor after, int limit) {
        return incidents.page(view, exercise, actor.who().subject(), after, limit).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .toList();
    }
}
