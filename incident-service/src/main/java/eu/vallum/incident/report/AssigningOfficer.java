package eu.vallum.incident.report;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentFact.IncidentChanged;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an incident to an officer of the owner, or takes it from one. */
@Singleton
public class AssigningOfficer {
    private final Gate gate;
    private final IncidentAccess access;
    private final Incidents incidents;
    private final ReadingIncidents reading;
    private final Showing showing;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AssigningOfficer(
            Gate gate,
            IncidentAccess access,
            Incidents incidents,
            ReadingIncidents reading,
            Showing showing,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.incidents = incidents;
        this.reading = reading;
        this.showing = showing;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param version the version the caller saw */
    @Transactional
    public Outcome<IncidentDetails> assign(IncidentId id, @Nullable Officer officer, int version) {
        return gate.working(access::mayWork, id, "incident.assign", (actor, seen) -> {
            var incident = incidents.findById(id);
            if (incident.version() != version) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the incident again and repeat your change.");
            }
            var now = clock.instant();
            var before = incident.officer();
            incident.assign(officer, now);
            incidents.flush();
            var kind = officer == null ? EntryKind.OFFICER_REMOVED : EntryKind.OFFICER_ASSIGNED;
            var about = officer == null ? before : officer;
            timeline.add(
                    NewEntry.internal(id, seen.owner(), kind, now)
                            .by(actor.name())
                            .about(about == null ? null : about.name()),
                    now);
            audit.allowed("incident.assign", "incident", List.of(id.value()), "owner");
            outbox.put(new IncidentChanged(id.value(), seen.owner(), incident.version(), now, seen.exercise()));
            return Outcome.done(showing.details(actor, reading.stored(actor, id), null));
        });
    }
}
