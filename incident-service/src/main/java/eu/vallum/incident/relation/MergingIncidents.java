package eu.vallum.incident.relation;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.relation.RelationFact.IncidentMerged;
import eu.vallum.incident.relation.RelationFact.MergeUndone;
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

/**
 * Says that an incident turned out to be another one of the same authority, and takes that back. Nothing moves: each was reported by itself, owes
 * its reports by its own clocks, and was shared with those who were to have it.
 */
@Singleton
class MergingIncidents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final Relations relations;
    private final RelatingIncidents relating;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    MergingIncidents(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            Relations relations,
            RelatingIncidents relating,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.relations = relations;
        this.relating = relating;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Relation.Relations> merge(IncidentId incident, MergeIncident request) {
        return gate.owning(access::mayWork, incident, "incident.merge", (actor, seen) -> {
            var found = finding.incident(actor, new IncidentId(request.survivor()), "incident.merge");
            if (found.isEmpty()
                    || !access.owns(actor, found.get().owner())
                    || request.survivor().equals(incident.value())) {
                return Outcome.refused(IncidentProblem.UNKNOWN_INCIDENT, "Name another incident of your own.");
            }
            var survivor = found.get();
            if (survivor.exercise() != seen.exercise()) {
                return Outcome.refused(
                        IncidentProblem.EXERCISE_APART,
                        "Merge an exercise into an exercise, and a real incident into a real one.");
            }
            relations.alone(seen.owner());
            if (!relations.merges(incident).isEmpty() || pointsOn(survivor)) {
                return Outcome.refused(
                        IncidentProblem.MERGE_CHAIN,
                        "Undo the other merge first, or merge into the one that survives.");
            }
            var now = now();
            relations.merge(seen, survivor, actor.name(), now);
            note(actor, seen, EntryKind.MERGED, survivor.reference(), request.reason(), now);
            note(actor, survivor, EntryKind.MERGED_INTO_THIS, seen.reference(), request.reason(), now);
            outbox.put(new IncidentMerged(
                    incident.value(), request.survivor(), seen.owner(), seen.owner(), seen.version(), now));
            audit.allowed("incident.merge", "incident", List.of(incident.value(), request.survivor()), "owner");
            return Outcome.done(relating.shown(actor, incident));
        });
    }

    @Transactional
    Outcome<Relation.Relations> undo(IncidentId incident, String reason) {
        return gate.owning(access::mayWork, incident, "incident.merge-undo", (actor, seen) -> {
            var now = now();
            var survivor = relations.undo(seen.owner(), incident, actor.name(), now);
            if (survivor == null) {
                return Outcome.refused(IncidentProblem.NOT_MERGED, null);
            }
            var other = finding.incident(actor, new IncidentId(survivor), "incident.merge-undo")
                    .orElseThrow();
            note(actor, seen, EntryKind.MERGE_UNDONE, other.reference(), reason, now);
            note(actor, other, EntryKind.MERGE_UNDONE, seen.reference(), reason, now);
            outbox.put(new MergeUndone(incident.value(), survivor, seen.owner(), seen.owner(), seen.version(), now));
            audit.allowed("incident.merge-undo", "incident", List.of(incident.value(), survivor), "owner");
            return Outcome.done(relating.shown(actor, incident));
        });
    }

    private boolean pointsOn(Seen survivor) {
        return relations.merges(survivor.incident()).stream().anyMatch(Stored.OfMerge::survives);
    }

    private void note(Actor actor, Seen seen, EntryKind kind, String reference, String reason, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .about(reference)
                        .saying(reason),
                now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
