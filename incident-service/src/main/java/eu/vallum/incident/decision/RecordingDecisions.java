package eu.vallum.incident.decision;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what was decided and shows the log, to the organisation that decided. */
@Singleton
public class RecordingDecisions {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Decisions decisions;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    RecordingDecisions(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Decisions decisions,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.decisions = decisions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Decision.Log> of(IncidentId id) {
        return gate.seeing(access::mayRead, id, "decision.list", (actor, seen) -> {
            audit.allowed("decision.list", "incident", List.of(id.value()), "own");
            return Outcome.done(new Decision.Log(own(actor, id)));
        });
    }

    /** Kept as the answer of an idempotency key: the entry, or nothing when another corrects the same one. */
    record Answer(@Nullable DecisionId decision) {}

    @Transactional
    public Outcome<Decision> record(IncidentId id, RecordDecision request, @Nullable String key) {
        return gate.seeing(access::mayWork, id, "decision.record", (actor, seen) -> {
            var at = request.decidedAt();
            if (at != null && at.isAfter(clock.instant())) {
                return Outcome.invalid("/decidedAt", "Past", "Give a time that has passed.");
            }
            var corrects = request.corrects();
            if (corrects != null
                    && own(actor, id).stream().noneMatch(one -> one.id().value().equals(corrects))) {
                return Outcome.invalid("/corrects", "Unknown", "Name an entry of your log about this incident.");
            }
            var keyed = new Object[] {id.value(), request};
            var once = idempotency.once("decision.record", key, keyed, Answer.class, () -> add(actor, seen, request));
            return switch (once) {
                case Once.Done<Answer>(var answer, var replayed) -> outcome(actor, id, answer);
                case Once.Mismatch<Answer> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Answer> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }

    private Outcome<Decision> outcome(Actor actor, IncidentId incident, Answer answer) {
        var id = answer.decision();
        return id == null
                ? Outcome.refused(IncidentProblem.ALREADY_CORRECTED, "Correct the entry that corrects it.")
                : Outcome.done(own(actor, incident).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private Answer add(Actor actor, Seen seen, RecordDecision request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = request.decidedAt() == null ? now : request.decidedAt().truncatedTo(ChronoUnit.MICROS);
        var by = request.decidedBy() == null || request.decidedBy().isBlank() ? actor.name() : request.decidedBy();
        var id = DecisionId.next();
        if (!decisions.add(
                id, seen, actor.organisation(), request, by, at, actor.who().subject(), actor.name(), now)) {
            return new Answer(null);
        }
        told(actor, seen, id, now);
        return new Answer(id);
    }

    private void told(Actor actor, Seen seen, DecisionId id, Instant now) {
        audit.allowed("decision.record", "decision", List.of(id.value()), "own");
        outbox.put(new DecisionRecorded(
                seen.incident().value(), id.value(), List.of(actor.organisation()), seen.version(), now));
    }

    private List<Decision> own(Actor actor, IncidentId id) {
        return decisions.of(id).stream()
                .filter(row -> access.sees(actor, row.seen()) && access.owns(actor, row.organisation()))
                .map(Decisions.Stored::decision)
                .toList();
    }
}
