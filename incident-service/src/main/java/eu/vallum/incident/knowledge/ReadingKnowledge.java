package eu.vallum.incident.knowledge;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.knowledge.Things.Query;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows what is known and how it was taken; all of it is public, so reading it is not audited. */
@Singleton
class ReadingKnowledge {
    private final Gate gate;
    private final IncidentAccess access;
    private final Things things;
    private final Loads loads;

    ReadingKnowledge(Gate gate, IncidentAccess access, Things things, Loads loads) {
        this.gate = gate;
        this.access = access;
        this.things = things;
        this.loads = loads;
    }

    @Transactional
    Outcome<Page<Thing.Head>> search(Query query, NameCursor after, int limit) {
        return gate.with(
                access::mayRead,
                "knowledge.search",
                actor -> Outcome.done(Page.byName(things.search(query, after, limit + 1), limit, Things::cursor)));
    }

    @Transactional
    Outcome<Thing> one(String id) {
        return gate.with(access::mayRead, "knowledge.read", actor -> {
            var stored = things.of(id);
            if (stored == null) {
                return Outcome.notFound();
            }
            var relations = things.relations(id);
            boolean more = relations.size() > Things.MOST_RELATIONS;
            return Outcome.done(new Thing(
                    stored.head(),
                    stored.description().isEmpty() ? null : stored.description(),
                    more ? relations.subList(0, Things.MOST_RELATIONS) : relations,
                    more,
                    stored.object()));
        });
    }

    @Transactional
    Outcome<Load.Loads> loads() {
        return gate.with(access::mayRead, "knowledge.loads", actor -> Outcome.done(new Load.Loads(loads.newest())));
    }

    @Transactional
    Outcome<Page<Finding>> findings(UUID load, NameCursor after, int limit) {
        return gate.with(
                access::mayRead,
                "knowledge.findings",
                actor -> loads.has(load)
                        ? Outcome.done(
                                Page.byName(loads.findings(load, after, limit + 1), limit, Loads.Numbered::cursor)
                                        .map(Loads.Numbered::finding))
                        : Outcome.notFound());
    }
}
