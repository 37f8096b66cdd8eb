package eu.vallum.incident.entity;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.ReportedEntity;
import eu.vallum.incident.report.Touching;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Attaches a report to an entity of the register, or to another one, or to none. From then on it carries the entity's name, and its accounts see
 * it; those of an entity that it was attached to by mistake no longer do.
 */
@Singleton
public class AttachingReport {
    /** The report as it stands now. */
    public record Attached(IncidentId incident, int version, String entityName, boolean confirmed) {}

    private final Gate gate;
    private final IncidentAccess access;
    private final Entities entities;
    private final ReportedEntity reported;
    private final Touching touching;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    AttachingReport(
            Gate gate,
            IncidentAccess access,
            Entities entities,
            ReportedEntity reported,
            Touching touching,
            Timeline timeline,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.entities = entities;
        this.reported = reported;
        this.touching = touching;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<Attached> attach(IncidentId id, AttachReport request, int version) {
        return gate.owning(access::mayWork, id, "incident.attach", (actor, seen) -> {
            if (seen.version() != version) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read it again and change what is there now.");
            }
            return request.entity() == null ? detach(actor, seen) : attach(actor, seen, request);
        });
    }

    private Outcome<Attached> attach(Actor actor, Seen seen, AttachReport request) {
        var entity = entities.find(actor.organisation(), java.util.Objects.requireNonNull(request.entity()));
        if (entity == null) {
            return Outcome.invalid("/entity", "Unknown", "Choose an entity of your register.");
        }
        var before = reported.name(seen.incident());
        reported.attach(
                seen.incident(),
                entity.id().value(),
                entity.name(),
                entity.memberState(),
                !Boolean.FALSE.equals(request.sees()));
        return told(actor, seen, EntryKind.ENTITY_ATTACHED, entity.name(), before, true);
    }

    private Outcome<Attached> detach(Actor actor, Seen seen) {
        var name = reported.name(seen.incident());
        reported.detach(seen.incident());
        return told(actor, seen, EntryKind.ENTITY_DETACHED, name, null, false);
    }

    private Outcome<Attached> told(
            Actor actor,
            Seen seen,
            EntryKind kind,
            String name,
            @org.jspecify.annotations.Nullable String before,
            boolean confirmed) {
        var now = clock.instant();
        int version = touching.touch(seen.incident(), now);
        timeline.add(
                NewEntry.internal(seen.incident(), seen.owner(), kind, now)
                        .by(actor.name())
                        .about(name)
                        .saying(before),
                now);
        audit.allowed("incident.attach", "incident", List.of(seen.incident().value()), "own register");
        touching.tell(seen.incident(), seen.owner(), version, now);
        return Outcome.done(new Attached(seen.incident(), version, name, confirmed));
    }
}
