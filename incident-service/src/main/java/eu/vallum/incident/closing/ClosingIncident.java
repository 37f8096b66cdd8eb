package eu.vallum.incident.closing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.clock.Clocks;
import eu.vallum.incident.closing.ClosingFact.IncidentClosed;
import eu.vallum.incident.closing.ClosingFact.IncidentReopened;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentDetails;
import eu.vallum.incident.report.ReadingIncidents;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.report.Updating;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Closes an incident, and reopens it. Neither moves a deadline without saying so: closing stops them, reopening restarts those named. */
@Singleton
public class ClosingIncident {
    private final Gate gate;
    private final IncidentAccess access;
    private final Clocks clocks;
    private final Updating updating;
    private final Touching touching;
    private final ReadingIncidents reading;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    ClosingIncident(
            Gate gate,
            IncidentAccess access,
            Clocks clocks,
            Updating updating,
            Touching touching,
            ReadingIncidents reading,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.clocks = clocks;
        this.updating = updating;
        this.touching = touching;
        this.reading = reading;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What became of one of many.
     *
     * @param clocks deadlines that were stopped, or run again
     */
    public record Moved(int version, List<UUID> clocks) {}

    /** Closes one of many, and says which deadlines that stopped. */
    @Transactional
    public Outcome<Moved> close(IncidentId id, String reason, int version) {
        var before = clocks.stopped(id);
        return close(id, new CloseIncident(reason), version)
                .map(details -> new Moved(
                        details.version(),
                        clocks.stopped(id).stream()
                                .filter(clock -> !before.contains(clock))
                                .toList()));
    }

    /** Reopens one of many; all deadlines that are stopped run again, or none. */
    @Transactional
    public Outcome<Moved> reopen(IncidentId id, String reason, boolean resume, int version) {
        return reopen(id, reason, resume ? List.copyOf(clocks.stopped(id)) : List.of(), version);
    }

    /** Reopens one of many; those deadlines run again. */
    @Transactional
    public Outcome<Moved> reopen(IncidentId id, String reason, List<UUID> resume, int version) {
        return reopen(id, new ReopenIncident(reason, resume), version)
                .map(details -> new Moved(details.version(), resume));
    }

    /** @param version the version the caller saw */
    @Transactional
    Outcome<IncidentDetails> close(IncidentId id, CloseIncident request, int version) {
        return gate.working(access::mayWork, id, "incident.close", (actor, seen) -> {
            if (seen.version() != version) {
                return changed();
            }
            if (!updating.close(id)) {
                return Outcome.refused(IncidentProblem.INCIDENT_RECALLED, "There is nothing to close any more.");
            }
            var now = clock.instant();
            int stopped = clocks.stop(id, now);
            int risen = touching.touch(id, now);
            say(actor, seen, EntryKind.CLOSED, request.reason(), stopped, now);
            audit.allowed("incident.close", "incident", List.of(id.value()), "owner");
            outbox.put(new IncidentClosed(id.value(), seen.owner(), risen, now, seen.exercise()));
            return Outcome.done(reading.asOwner(actor, id));
        });
    }

    /** @param version the version the caller saw */
    @Transactional
    Outcome<IncidentDetails> reopen(IncidentId id, ReopenIncident request, int version) {
        return gate.owning(access::mayWork, id, "incident.reopen", (actor, seen) -> {
            if (seen.version() != version) {
                return changed();
            }
            var resumed = request.resumed();
            if (!clocks.stopped(id).containsAll(resumed)) {
                return Outcome.invalid("/resume", "Unknown", "Name clocks of this incident that are stopped.");
            }
            if (!updating.reopen(id)) {
                return Outcome.refused(IncidentProblem.INCIDENT_NOT_CLOSED, null);
            }
            var now = clock.instant();
            clocks.resume(id, resumed);
            int risen = touching.touch(id, now);
            say(actor, seen, EntryKind.REOPENED, request.reason(), resumed.size(), now);
            audit.allowed("incident.reopen", "incident", List.of(id.value()), "owner");
            outbox.put(new IncidentReopened(id.value(), seen.owner(), risen, now, seen.exercise()));
            return Outcome.done(reading.asOwner(actor, id));
        });
    }

    private void say(Actor actor, Seen seen, EntryKind kind, String reason, int clocksMoved, Instant now) {
        timeline.add(
                NewEntry.common(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .counting(clocksMoved)
                        .saying(reason.strip()),
                now);
    }

    private static Outcome<IncidentDetails> changed() {
        return Outcome.refused(CommonProblem.PRECONDITION, "Read the incident again and repeat your change.");
    }
}
