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
import eu.vallum.incident.sighting.SightingFact.SightingAnswered;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was seen by a list of values: answers what was asked about them and, as a recipient, tells the owner of the rest. Only
 * indicators that the sender sees are compared, so that a list finds out nothing about others.
 */
@Singleton
public class SendingList {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Sightings sightings;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    SendingList(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Sightings sightings,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.sightings = sightings;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Kept as the answer of an idempotency key. */
    record Answer(List<UUID> sightings) {}

    @Transactional
    @TransactionConfiguration(timeout = 60)
    public Outcome<SeenList> tell(IncidentId id, byte[] list, boolean csv, boolean dry, @Nullable String key) {
        return gate.seeing(access::mayWork, id, "sighting.tell", (actor, seen) -> {
            if (seen.label() == Tlp.RED) {
                return Outcome.refused(IncidentProblem.TLP_RED, null);
            }
            try {
                var lines = SeenLines.read(list, csv, clock.instant());
                var matching = new Matching(lines, visible(actor, seen, lines));
                return dry ? tried(actor, seen, matching) : told(actor, seen, matching, list, key);
            } catch (UnreadableList e) {
                return Outcome.refused(CommonProblem.MALFORMED, e.getMessage());
            }
        });
    }

    private List<Matching.Candidate> visible(Actor actor, Seen seen, List<SeenLine> lines) {
        if (!access.seesField(actor, seen, Field.INDICATORS)) {
            return List.of();
        }
        return sightings.called(seen.incident(), Matching.names(lines)).stream()
                .filter(one -> access.seesIndicator(actor, one.owner(), one.restricted()))
                .toList();
    }

    private Outcome<SeenList> tried(Actor actor, Seen seen, Matching matching) {
        audit.allowed("sighting.try", "incident", List.of(seen.incident().value()), "party");
        return Outcome.done(shown(matching, plan(actor, seen, matching.tallies()), List.of()));
    }

    private Outcome<SeenList> told(Actor actor, Seen seen, Matching matching, byte[] list, @Nullable String key) {
        var keyed = new Object[] {seen.incident().value(), list};
        var once = idempotency.once("sighting.tell", key, keyed, Answer.class, () -> record(actor, seen, matching));
        return switch (once) {
            case Once.Done<Answer>(var answer, var replayed) ->
                Outcome.done(shown(matching, plan(actor, seen, matching.tallies()), answer.sightings()));
            case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
            case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
        };
    }

    /** What a list comes to: requests that it answers, and indicators that the owner is told of. */
    private record Plan(Map<Stored, Tally> answers, Map<UUID, Tally> unasked) {
        Map<UUID, Tally> requests() {
            var requests = new LinkedHashMap<UUID, Tally>();
            answers.forEach((row, tally) -> requests.put(row.id(), tally));
            return requests;
        }

        Set<UUID> indicators() {
            var all = new LinkedHashSet<>(unasked.keySet());
            answers.keySet().forEach(row -> all.add(row.indicator().id()));
            return all;
        }
    }

    private static SeenList shown(Matching matching, Plan plan, List<UUID> sightings) {
        var wanted = plan.indicators();
        return SeenList.of(matching.items(wanted), wanted.size(), sightings);
    }

    private Plan plan(Actor actor, Seen seen, Map<UUID, Tally> tallies) {
        var answers = new LinkedHashMap<Stored, Tally>();
        sightings.open(seen.incident(), actor.organisation(), tallies.keySet()).stream()
                .filter(row -> access.addressed(actor, row.to()))
                .forEach(row -> answers.put(row, tally(tallies, row)));
        var unasked =
                new LinkedHashMap<>(seen.share() == null ? Map.of() : tallies); // an owner tells whoever asked alone
        answers.keySet().forEach(row -> unasked.remove(row.indicator().id()));
        return new Plan(answers, unasked);
    }

    private static Tally tally(Map<UUID, Tally> tallies, Stored row) {
        return Objects.requireNonNull(tallies.get(row.indicator().id()));
    }

    private Answer record(Actor actor, Seen seen, Matching matching) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tallies = matching.tallies();
        sightings.inTurn(plan(actor, seen, tallies).answers().keySet().stream()
                .map(Stored::asking)
                .collect(Collectors.toSet()));
        var plan = plan(actor, seen, tallies);
        var facts = new LinkedHashMap<SightingId, UUID>();
        plan.answers().keySet().forEach(row -> facts.put(row.asking(), row.other()));
        sightings.answer(seen, plan.requests(), now, actor.name());
        sightings
                .tell(seen, actor.organisation(), plan.unasked(), now, actor.name())
                .forEach(asking -> facts.put(asking, actor.organisation()));
        facts.values().stream()
                .distinct()
                .forEach(other -> timeline.add(
                        NewEntry.internal(seen.incident(), seen.owner(), EntryKind.SIGHTING_ANSWERED, now)
                                .by(actor.name())
                                .with(other),
                        now));
        facts.forEach((asking, other) -> fact(seen, asking, other, now));
        var ids = facts.keySet().stream().map(SightingId::value).toList();
        audit.allowed(
                "sighting.tell",
                ids.isEmpty() ? "incident" : "sighting",
                ids.isEmpty() ? List.of(seen.incident().value()) : ids,
                "party");
        return new Answer(ids);
    }

    private void fact(Seen seen, SightingId asking, UUID other, Instant now) {
        outbox.put(new SightingAnswered(
                seen.incident().value(), asking.value(), seen.owner(), other, seen.version(), now));
    }
}
