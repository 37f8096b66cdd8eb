package eu.vallum.incident.classification;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.incident.vocabulary.Terms;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Puts terms to an incident and takes them off. Where a vocabulary says that a term rules out others, it takes their place. The history says it
 * to the owner alone, since the words may be withheld from recipients.
 */
@Singleton
class ClassifyingIncident {
    private final Gate gate;
    private final IncidentAccess access;
    private final Terms terms;
    private final Classifications classifications;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ClassifyingIncident(
            Gate gate,
            IncidentAccess access,
            Terms terms,
            Classifications classifications,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.terms = terms;
        this.classifications = classifications;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Classification.All> list(IncidentId incident) {
        return gate.seeing(access::mayRead, incident, "classification.list", (actor, seen) -> {
            audit.allowed(
                    "classification.list",
                    "incident",
                    List.of(incident.value()),
                    seen.share() == null ? "owner" : "share");
            return Outcome.done(
                    access.seesField(actor, seen, Field.SUMMARY)
                            ? shown(actor, seen)
                            : new Classification.All(List.of()));
        });
    }

    @Transactional
    Outcome<Classification.All> put(IncidentId incident, ClassifyIncident request) {
        return gate.owning(access::mayWork, incident, "classification.put", (actor, seen) -> {
            touching.locked(seen);
            var found = terms.of(request.vocabulary(), request.predicate(), request.valueOrNone());
            if (found.isEmpty()) {
                return Outcome.refused(
                        IncidentProblem.UNKNOWN_TERM,
                        "Choose a term of a loaded vocabulary; markings are said with the incident's label.");
            }
            if (classifications.has(seen, request)) {
                return Outcome.done(shown(actor, seen));
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var alone = found.get().alone();
            if (alone != null) {
                classifications
                        .giveWay(seen, request.vocabulary(), alone)
                        .forEach(tag -> note(actor, seen, EntryKind.CLASSIFICATION_REMOVED, tag, now));
            }
            if (classifications.of(incident, true).size() >= Classifications.MOST) {
                return Outcome.refused(IncidentProblem.TOO_MANY_TERMS, "Take one off first.");
            }
            classifications.put(UuidV7.next(), seen, request, found.get(), actor.name(), now);
            note(actor, seen, EntryKind.CLASSIFIED, found.get().term().tag(), now);
            changed(seen, "classification.put", now);
            return Outcome.done(shown(actor, seen));
        });
    }

    @Transactional
    Outcome<Classification.All> take(IncidentId incident, ClassificationId id) {
        return gate.owning(access::mayWork, incident, "classification.take", (actor, seen) -> {
            touching.locked(seen);
            var tag = classifications.take(seen, id);
            if (tag == null) {
                return Outcome.notFound();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            note(actor, seen, EntryKind.CLASSIFICATION_REMOVED, tag, now);
            changed(seen, "classification.take", now);
            return Outcome.done(shown(actor, seen));
        });
    }

    private Classification.All shown(Actor actor, Seen seen) {
        return new Classification.All(classifications.of(seen.incident(), access.owns(actor, seen.owner())));
    }

    private void changed(Seen seen, String action, Instant now) {
        int version = touching.touch(seen.incident(), now);
        outbox.put(new ClassificationChanged(seen.incident().value(), seen.owner(), version, now));
        audit.allowed(action, "incident", List.of(seen.incident().value()), "owner");
    }

    private void note(Actor actor, Seen seen, EntryKind kind, String tag, Instant now) {
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .about(tag),
                now);
    }
}
