package eu.vallum.incident.timeline;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the owner write down by hand what happened, with the time when it did. */
@Singleton
class AddingEvents {
    private final Gate gate;
    private final IncidentAccess access;
    private final Idempotency idempotency;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AddingEvents(
            Gate gate,
            IncidentAccess access,
            Idempotency idempotency,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.idempotency = idempotency;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome<Entry> add(IncidentId id, AddEvent request, @Nullable String key) {
        return gate.owning(access::mayWork, id, "timeline.add", (actor, seen) -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (request.at().isAfter(now)) {
                return Outcome.invalid("/at", "Past", "Give a time that has passed.");
            }
            var once = idempotency.once("timeline.add", key, new Object[] {id.value(), request}, Entry.class, () -> {
                var at = request.at().truncatedTo(ChronoUnit.MICROS);
                var entry = request.shared()
                        ? NewEntry.common(id, seen.owner(), EntryKind.EVENT, at)
                        : NewEntry.internal(id, seen.owner(), EntryKind.EVENT, at);
                timeline.add(entry.by(actor.name()).saying(request.text()), now);
                audit.allowed("timeline.add", "incident", List.of(id.value()), request.shared() ? "shared" : "owner");
                outbox.put(new TimelineExtended(
                        id.value(),
                        seen.owner(),
                        request.shared() ? null : List.of(seen.owner()),
                        seen.version(),
                        now));
                return new Entry(entry.id(), EntryKind.EVENT, at, now, actor.name(), null, null, null, request.text());
            });
            return switch (once) {
                case Once.Done<Entry>(var entry, var replayed) -> Outcome.done(entry);
                case Once.Mismatch<Entry> mismatch -> Outcome.refused(CommonProblem.KEY_REUSED, null);
                case Once.Busy<Entry> busy -> Outcome.refused(CommonProblem.IN_PROGRESS, null);
            };
        });
    }
}
