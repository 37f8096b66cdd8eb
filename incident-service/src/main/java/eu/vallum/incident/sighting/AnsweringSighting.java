package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sighting.SightingFact.SightingAnswered;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for one that was asked. A later answer corrects the one before, which stays to be read. */
@Singleton
public class AnsweringSighting {
    private final Gate gate;
    private final IncidentAccess access;
    private final Sightings sightings;
    private final ReadingSightings reading;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringSighting(
            Gate gate,
            IncidentAccess access,
            Sightings sightings,
            ReadingSightings reading,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.sightings = sightings;
        this.reading = reading;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Sighting> answer(IncidentId id, SightingId sighting, AnswerSighting said) {
        return gate.seeing(access::mayWork, id, "sighting.answer", (actor, seen) -> {
            sightings.inTurn(sighting);
            var asked = reading.mine(actor, id, sighting).stream()
                    .filter(row -> access.addressed(actor, row.to()))
                    .toList();
            if (asked.isEmpty()) {
                audit.denied("sighting.answer", "sighting", List.of(sighting.value()), "not asked of them");
                return Outcome.notFound();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var wrong = wrong(said, asked, now);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            var answered = asked.stream()
                    .filter(row -> said.about(row.indicator().id()))
                    .toList();
            if (answered.stream().anyMatch(row -> row.endedAt() != null)
                    || sightings.full(answered.stream().map(Stored::id).toList())) {
                return Outcome.refused(IncidentProblem.SIGHTING_OVER, null);
            }
            sightings.answer(answered, said, now, actor.name());
            var other = answered.getFirst().other();
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.SIGHTING_ANSWERED, now)
                            .by(actor.name())
                            .with(other),
                    now);
            outbox.put(new SightingAnswered(id.value(), sighting.value(), seen.owner(), other, seen.version(), now));
            audit.allowed("sighting.answer", "sighting", List.of(sighting.value()), "party");
            return Outcome.done(reading.shown(actor, id, sighting));
        });
    }

    private static Optional<Outcome<Sighting>> wrong(AnswerSighting said, List<Stored> asked, Instant now) {
        var about = said.indicators();
        if (about != null
                && !asked.stream().map(row -> row.indicator().id()).toList().containsAll(about)) {
            return Optional.of(
                    Outcome.invalid("/indicators", "NotAsked", "Name indicators that you were asked about."));
        }
        if (said.answer() != Answer.SEEN && said.tellsMore()) {
            return Optional.of(Outcome.invalid("/answer", "OnlySeen", "Say when and how often only of what was seen."));
        }
        var first = said.firstSeen();
        var last = said.lastSeen();
        if (first != null && last != null && last.isBefore(first)) {
            return Optional.of(Outcome.invalid("/lastSeen", "BeforeFirst", "Give a time not before the first."));
        }
        if (future(first, now)) {
            return Optional.of(Outcome.invalid("/firstSeen", "Past", "Give a time that has passed."));
        }
        return future(last, now)
                ? Optional.of(Outcome.invalid("/lastSeen", "Past", "Give a time that has passed."))
                : Optional.empty();
    }

    private static boolean future(@Nullable Instant at, Instant now) {
        return at != null && at.isAfter(now);
    }
}
