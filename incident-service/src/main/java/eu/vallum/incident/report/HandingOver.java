package eu.vallum.incident.report;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.IncidentFact.IncidentChanged;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.grant.Grants;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes an incident from one officer to another, or to whoever takes it. From nobody it is taken without a word; whoever worked on it
 * until now must be able to read why, so from a person to a person there is a note.
 */
@Singleton
class HandingOver {
    private static final Set<String> OFFICERS = Set.of("coordinator", "officer");

    private final Gate gate;
    private final IncidentAccess access;
    private final Incidents incidents;
    private final ReadingIncidents reading;
    private final Grants grants;
    private final Timeline timeline;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    HandingOver(
            Gate gate,
            IncidentAccess access,
            Incidents incidents,
            ReadingIncidents reading,
            Grants grants,
            Timeline timeline,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.incidents = incidents;
        this.reading = reading;
        this.grants = grants;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param version the version the caller saw */
    @Transactional
    Outcome<IncidentDetails> handOver(IncidentId id, HandOver request, int version) {
        return gate.working(access::mayWork, id, "incident.hand-over", (actor, seen) -> {
            var incident = incidents.findById(id);
            if (incident.version() != version) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the incident again and repeat your change.");
            }
            var before = incident.officer();
            var to = request.to() == null ? new Officer(actor.who().subject(), actor.name()) : request.to();
            if (before != null && before.subject().equals(to.subject())) {
                return Outcome.refused(IncidentProblem.ALREADY_OFFICER, null);
            }
            if (before != null && request.silent()) {
                return Outcome.invalid("/note", "NotBlank", "Write what the next person must know.");
            }
            if (request.to() != null
                    && grants.roles(actor.organisation(), to.subject()).stream().noneMatch(OFFICERS::contains)) {
                return Outcome.invalid(
                        "/to", "NotAnOfficer", "Choose somebody of your organisation who is an officer.");
            }
            var now = clock.instant();
            incident.assign(to, now);
            incidents.flush();
            say(actor, seen, before, to, request, now);
            audit.allowed("incident.hand-over", "incident", List.of(id.value()), "owner");
            outbox.put(new IncidentChanged(id.value(), seen.owner(), incident.version(), now, seen.exercise()));
            return Outcome.done(reading.asOwner(actor, id));
        });
    }

    private void say(Actor actor, Seen seen, @Nullable Officer before, Officer to, HandOver request, Instant now) {
        var kind = before == null ? EntryKind.OFFICER_ASSIGNED : EntryKind.HANDED_OVER;
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .about(to.name() == null ? to.subject() : to.name())
                        .saying(request.silent() ? null : request.note()),
                now);
    }
}
