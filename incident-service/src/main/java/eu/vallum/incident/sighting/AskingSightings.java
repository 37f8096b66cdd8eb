package eu.vallum.incident.sighting;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sighting.SightingFact.SightingEnded;
import eu.vallum.incident.sighting.SightingFact.SightingRequested;
import eu.vallum.incident.sighting.Sightings.Kept;
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
import java.util.UUID;

/** Asks those who have indicators whether they saw them, and ends what was asked. */
@Singleton
public class AskingSightings {
    /** Indicators times organisations asked at once. */
    private static final int MOST = 500;

    private final Gate gate;
    private final IncidentAccess access;
    private final Sightings sightings;
    private final ReadingSightings reading;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AskingSightings(
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
    public Outcome<Sighting> ask(IncidentId id, AskSighting request) {
        return gate.seeing(access::mayWork, id, "sighting.ask", (actor, seen) -> {
            var wanted = request.indicators().stream().distinct().toList();
            var about = sightings.indicators(id, wanted).stream()
                    .filter(one -> access.seesField(actor, seen, Field.INDICATORS)
                            && access.seesIndicator(actor, one.owner(), one.restricted()))
                    .toList();
            if (about.size() < wanted.size()) {
                audit.denied("sighting.ask", "indicator", wanted, "not visible");
                return Outcome.invalid("/indicators", "Unknown", "Name indicators of this incident that you see.");
            }
            var now = now();
            var due = request.dueAt();
            if (due != null && !due.isAfter(now)) {
                return Outcome.invalid("/dueAt", "Future", "Give a time to come.");
            }
            var label = label(request.tlp(), seen);
            if (label.isPresent()) {
                return Outcome.refused(label.get(), null);
            }
            boolean owns = access.owns(actor, seen.owner());
            if (!owns && request.of() != null) {
                return Outcome.invalid("/of", "Owner", "Only the owner of the incident can be asked; name nobody.");
            }
            var others = owns ? recipients(id, request, about) : List.of(actor.organisation());
            if (others.isEmpty()) {
                return Outcome.refused(
                        IncidentProblem.NOT_SHARED_WITH, "Share the incident with it first, with its indicators.");
            }
            if (others.size() * wanted.size() > MOST) {
                return Outcome.invalid("/indicators", "TooMany", "Ask about fewer indicators, or fewer recipients.");
            }
            return ask(actor, seen, owns, others, request, now);
        });
    }

    /** Whom the owner asks; nobody when one of them can't be, or an indicator is kept back from everybody. */
    private List<UUID> recipients(IncidentId id, AskSighting request, List<Kept> about) {
        var having = about.stream().anyMatch(Kept::restricted) ? List.<UUID>of() : sightings.recipients(id);
        var named = request.of();
        if (named == null) {
            return having;
        }
        return having.containsAll(named) ? named.stream().distinct().toList() : List.of();
    }

    private Outcome<Sighting> ask(
            Actor actor, Seen seen, boolean owns, List<UUID> others, AskSighting request, Instant now) {
        var asking = SightingId.next();
        var asked = sightings.ask(asking, seen, owns, others, request, now, actor.name());
        if (asked.isEmpty()) {
            return Outcome.refused(IncidentProblem.SIGHTING_ASKED, "Wait for the answer, or end that request first.");
        }
        for (var other : asked) {
            outbox.put(new SightingRequested(
                    seen.incident().value(), asking.value(), seen.owner(), other, seen.version(), now));
            timeline.add(
                    NewEntry.internal(seen.incident(), seen.owner(), EntryKind.SIGHTING_REQUESTED, now)
                            .by(actor.name())
                            .with(other),
                    now);
        }
        audit.allowed("sighting.ask", "sighting", List.of(asking.value()), "party");
        return Outcome.done(reading.shown(actor, seen.incident(), asking));
    }

    /** Ends what was asked at once. Who asked does it; answers stay. */
    @Transactional
    Outcome<Sighting> end(IncidentId id, SightingId sighting) {
        return gate.seeing(access::mayWork, id, "sighting.end", (actor, seen) -> {
            if (reading.mine(actor, id, sighting).stream().noneMatch(row -> access.addressed(actor, row.from()))) {
                audit.denied("sighting.end", "sighting", List.of(sighting.value()), "not visible");
                return Outcome.notFound();
            }
            var now = now();
            var ended = sightings.end(sighting, now);
            if (ended.isEmpty()) {
                return Outcome.refused(IncidentProblem.SIGHTING_OVER, null);
            }
            ended.forEach(other -> outbox.put(
                    new SightingEnded(id.value(), sighting.value(), seen.owner(), other, seen.version(), now)));
            audit.allowed("sighting.end", "sighting", List.of(sighting.value()), "party");
            return Outcome.done(reading.shown(actor, id, sighting));
        });
    }

    /** A request is never looser than what it is about, and never for named persons alone. */
    private static Optional<IncidentProblem> label(Tlp label, Seen seen) {
        if (label == Tlp.RED || seen.label() == Tlp.RED) {
            return Optional.of(IncidentProblem.TLP_RED);
        }
        return label.looserThan(seen.label()) ? Optional.of(IncidentProblem.TLP_LOOSER) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
