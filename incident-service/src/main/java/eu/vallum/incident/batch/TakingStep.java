package eu.vallum.incident.batch;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.batch.Batches.Due;
import eu.vallum.incident.batch.Batches.Step;
import eu.vallum.incident.indicator.Adding;
import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a batch: some thousand items, audited, with the position moved in the same transaction. */
@Singleton
class TakingStep {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private final Gate gate;
    private final IncidentAccess access;
    private final Batches batches;
    private final Adding adding;
    private final Audit audit;
    private final Clock clock;

    TakingStep(Gate gate, IncidentAccess access, Batches batches, Adding adding, Audit audit, Clock clock) {
        this.gate = gate;
        this.access = access;
        this.batches = batches;
        this.adding = adding;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a step. */
    enum Went {
        ON,
        NOWHERE,
        REFUSED
    }

    @Transactional
    Optional<Due> claim() {
        var now = clock.instant();
        return batches.claim(now, now.plus(LEASE));
    }

    @Transactional
    Optional<byte[]> part(Due due, int number) {
        return batches.part(due.id(), number);
    }

    /**
     * @param from position at which the step begins
     * @param ignored parts that carry no indicator, counted from the beginning
     * @return nowhere when somebody stopped it or another worker has it; refused when the power is gone
     */
    @Transactional
    @TransactionConfiguration(timeout = 60)
    Went take(Due due, long from, List<Arrival> arrivals, List<Reject> rejects, long ignored) {
        var done = gate.owning(access::mayWork, due.incident(), "indicator.import", (actor, seen) -> {
            var held = batches.hold(due.incident(), due.id());
            if (held == null || held.cancelling() || held.state() != BatchState.RUNNING || held.read() != from) {
                return Outcome.done(false);
            }
            int fresh = adding.add(seen, due.id(), arrivals, due.dry());
            batches.reject(due.id(), seen.owner(), due.incident(), from, rejects);
            if (!due.dry()) {
                audit.allowed(
                        "indicator.import", "incident", List.of(due.incident().value(), due.id()), "owner");
            }
            return Outcome.done(batches.advance(
                    due.id(),
                    new Step(from, arrivals.size() + rejects.size(), fresh, arrivals.size() - fresh, rejects, ignored),
                    clock.instant().plus(LEASE)));
        });
        return switch (done) {
            case Outcome.Done<Boolean>(var goOn) -> goOn ? Went.ON : Went.NOWHERE;
            case Outcome.Refused<Boolean> refused -> Went.REFUSED;
        };
    }

    /**
     * Ends it as it deserves, tells readers of what it took, and keeps the file after a dry run only.
     *
     * @param whole whether it was read to its end, or to where it is wrong; another may be at it otherwise
     */
    @Transactional
    void end(Due due, @Nullable String problem, boolean whole) {
        var held = batches.hold(due.incident(), due.id());
        if (held == null || held.state() != BatchState.RUNNING || !(whole || held.cancelling())) {
            return;
        }
        var state = held.cancelling() ? BatchState.CANCELLED : problem == null ? BatchState.DONE : BatchState.FAILED;
        if (!due.dry() && held.taken() > 0) {
            adding.tell(
                    due.incident(),
                    due.who().organisation(),
                    due.id(),
                    Math.toIntExact(held.taken()),
                    due.who().name().isBlank() ? due.who().subject() : due.who().name());
        }
        batches.end(due.id(), state, problem, clock.instant());
        if (!(due.dry() && state == BatchState.DONE)) {
            batches.forgetParts(due.id());
        }
        audit.allowed("batch.end", "batch", List.of(due.id()), "owner");
    }
}
