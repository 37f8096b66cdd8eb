package eu.vallum.incident.anchoring;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meets a duty of the authority that is done outside the platform, such as telling the authority for critical entities. */
@Singleton
class DischargingDuty {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    private final Gate gate;
    private final IncidentAccess access;
    private final Clocks clocks;
    private final ReadingClocks reading;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    DischargingDuty(
            Gate gate,
            IncidentAccess access,
            Clocks clocks,
            ReadingClocks reading,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.clocks = clocks;
        this.reading = reading;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** A duty that another step meets, that nobody owes or that is met already is not found. */
    @Transactional
    Outcome<IncidentClocks> discharge(IncidentId id, UUID deadline, DischargeDuty request) {
        return gate.working(access::mayWork, id, "duty.discharge", (actor, seen) -> {
            var now = clock.instant();
            var found = clocks.of(id, now).stream()
                    .filter(one -> one.id().equals(deadline))
                    .findFirst();
            var byNote = found.flatMap(reading::byNote);
            if (byNote.isEmpty()) {
                return Outcome.notFound();
            }
            var wrong = judge(byNote.get(), request, now);
            if (wrong != null) {
                return wrong;
            }
            var owed = found.get();
            var at = request.at().truncatedTo(ChronoUnit.MICROS);
            touching.change(seen, now);
            clocks.meet(id, owed.regime(), owed.obligation(), at, null);
            timeline.add(
                    NewEntry.internal(id, seen.owner(), EntryKind.DUTY_DISCHARGED, at)
                            .by(actor.name())
                            .about(owed.obligation())
                            .saying(request.note()),
                    now);
            if (request.consultedAt() != null) {
                timeline.add(
                        NewEntry.internal(id, seen.owner(), EntryKind.ENTITY_CONSULTED, request.consultedAt())
                                .by(actor.name())
                                .about(owed.obligation()),
                        now);
            }
            audit.allowed("duty.discharge", "incident", List.of(id.value()), owed.basis());
            return Outcome.done(reading.now(id));
        });
    }

    private static @Nullable Outcome<IncidentClocks> judge(
            IncidentClocks.ByNote duty, DischargeDuty request, Instant now) {
        if (request.at().isAfter(now.plus(CLOCK_SKEW))) {
            return Outcome.invalid("/at", "Past", "Give a time that has come.");
        }
        if (duty.consultsEntity() && request.consultedAt() == null) {
            return Outcome.invalid("/consultedAt", "NotNull", "Say when the entity was consulted; it must be before.");
        }
        return request.consultedAt() != null && request.consultedAt().isAfter(request.at())
                ? Outcome.invalid("/consultedAt", "Before", "The entity is consulted before, not after.")
                : null;
    }
}
