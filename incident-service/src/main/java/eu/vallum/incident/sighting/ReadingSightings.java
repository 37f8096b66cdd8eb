package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows requests and answers to whoever asked and to whom was asked, each its own. */
@Singleton
class ReadingSightings {
    private static final int WAITING = 200;
    private final Gate gate;
    private final IncidentAccess access;
    private final Sightings sightings;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    ReadingSightings(
            Gate gate, IncidentAccess access, Sightings sightings, Directory directory, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.sightings = sightings;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Requests in a list. */
    record All(List<Sighting> items) {}

    @Transactional
    Outcome<Page<Sighting>> of(IncidentId id, @Nullable Cursor after, int limit) {
        return gate.seeing(access::mayRead, id, "sighting.list", (actor, seen) -> {
            audit.allowed("sighting.list", "incident", List.of(id.value()), "party");
            var page = Page.of(sightings.askings(id, after, limit + 1), limit, Sightings.Asking::cursor);
            return Outcome.done(new Page<>(together(own(actor, sightings.of(id, page.items()))), page.next()));
        });
    }

    /** What the caller's organisation was asked and has not answered, on any incident that is real, or on any exercise. */
    @Transactional
    Outcome<All> waiting(boolean exercise) {
        return gate.with(access::mayRead, "sighting.waiting", actor -> {
            var rows = own(actor, sightings.waiting(actor.organisation(), exercise, WAITING));
            audit.allowed(
                    "sighting.waiting",
                    "incident",
                    rows.stream()
                            .map(row -> row.seen().incident().value())
                            .distinct()
                            .toList(),
                    "party");
            return Outcome.done(new All(together(rows)));
        });
    }

    /** What of one request the actor may know: it asked, or is asked. Within the other use case's transaction. */
    List<Stored> mine(Actor actor, IncidentId id, SightingId sighting) {
        return own(actor, sightings.of(id, sighting));
    }

    /** The same as it is shown. */
    Sighting shown(Actor actor, IncidentId id, SightingId sighting) {
        return together(mine(actor, id, sighting)).getFirst();
    }

    private List<Stored> own(Actor actor, List<Stored> rows) {
        return rows.stream()
                .filter(row -> access.sees(actor, row.seen())
                        && access.seesField(actor, row.seen(), Field.INDICATORS)
                        && (access.addressed(actor, row.owner()) || access.addressed(actor, row.other())))
                .toList();
    }

    private List<Sighting> together(List<Stored> rows) {
        return Stored.together(
                rows, sightings.answers(rows.stream().map(Stored::id).toList()), directory, clock.instant());
    }
}
