package eu.vallum.incident.relation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.relation.RelationFact.IncidentRelated;
import eu.vallum.incident.relation.RelationFact.RelationEnded;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says how incidents hang together, and shows it to whoever sees both ends. */
@Singleton
class RelatingIncidents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final Relations relations;
    private final Directory directory;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    RelatingIncidents(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            Relations relations,
            Directory directory,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.relations = relations;
        this.directory = directory;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Relation.Relations> list(IncidentId incident) {
        return gate.seeing(access::mayRead, incident, "relation.list", (actor, seen) -> {
            audit.allowed("relation.list", "incident", List.of(incident.value()), "both ends");
            return Outcome.done(shown(actor, incident));
        });
    }

    @Transactional
    Outcome<Relation> relate(IncidentId incident, RelateIncident request) {
        return gate.owning(access::mayWork, incident, "relation.make", (actor, seen) -> {
            var other = finding.incident(actor, new IncidentId(request.other()), "relation.make");
            if (other.isEmpty() || request.other().equals(incident.value())) {
                return Outcome.refused(IncidentProblem.UNKNOWN_INCIDENT, "Name another incident that you see.");
            }
            if (other.get().exercise() != seen.exercise()) {
                return Outcome.refused(
                        IncidentProblem.EXERCISE_APART,
                        "Relate an exercise to an exercise, and a real incident to a real one.");
            }
            boolean said = request.kind().mutual()
                    && relations.of(incident).stream()
                            .anyMatch(one -> access.owns(actor, one.owner())
                                    && one.kind() == request.kind()
                                    && one.other().incident().equals(other.get().incident()));
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var id = RelationId.next();
            if (said || !relations.relate(id, seen, other.get(), request.kind(), actor.name(), now)) {
                return Outcome.refused(IncidentProblem.ALREADY_RELATED, null);
            }
            note(actor, seen, EntryKind.INCIDENT_RELATED, other.get().reference(), now);
            outbox.put(
                    new IncidentRelated(incident.value(), id.value(), seen.owner(), seen.owner(), seen.version(), now));
            audit.allowed("relation.make", "incident", List.of(incident.value(), request.other()), "owner");
            return Outcome.done(shown(actor, incident).items().stream()
                    .filter(one -> one.id().equals(id.value()))
                    .findFirst()
                    .orElseThrow());
        });
    }

    @Transactional
    Outcome<Boolean> end(IncidentId incident, RelationId id) {
        return gate.owning(access::mayWork, incident, "relation.end", (actor, seen) -> {
            var ended = relations.of(incident).stream()
                    .filter(one -> one.id().equals(id.value()) && one.from() && one.concerns(access, actor))
                    .findFirst();
            if (ended.isEmpty() || !relations.end(seen.owner(), incident, id)) {
                return Outcome.notFound();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            note(actor, seen, EntryKind.RELATION_ENDED, ended.get().other().reference(), now);
            outbox.put(
                    new RelationEnded(incident.value(), id.value(), seen.owner(), seen.owner(), seen.version(), now));
            audit.allowed("relation.end", "incident", List.of(incident.value()), "owner");
            return Outcome.done(true);
        });
    }

    /** As this reader sees it; within the running transaction. */
    Relation.Relations shown(Actor actor, IncidentId incident) {
        var rows = relations.of(incident).stream()
                .filter(one -> one.concerns(access, actor))
                .toList();
        var merges = relations.merges(incident).stream()
                .filter(one -> one.concerns(access, actor))
                .toList();
        var names = directory.named(Stream.concat(
                rows.stream().flatMap(one -> Stream.of(one.owner(), one.other().owner())),
                merges.stream().map(one -> one.other().owner())));
        var items = rows.stream()
                .map(one -> new Relation(
                        one.id(),
                        one.kind(),
                        one.from(),
                        one.end(access, actor, names),
                        Objects.requireNonNull(names.get(one.owner())),
                        one.from() && access.owns(actor, one.owner()),
                        one.madeAt()))
                .toList();
        var ends = merges.stream()
                .map(one -> new Relation.Merge(
                        one.end(access, actor, names), one.at(), access.owns(actor, one.owner()) ? one.by() : null))
                .toList();
        Relation.Merge survivor = null;
        for (int i = 0; i < ends.size(); i++) {
            survivor = merges.get(i).survives() ? ends.get(i) : survivor;
        }
        var last = survivor;
        return new Relation.Relations(
                items, survivor, ends.stream().filter(one -> one != last).toList());
    }

    private void note(Actor actor, Seen seen, EntryKind kind, String reference, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .about(reference),
                now);
    }
}
