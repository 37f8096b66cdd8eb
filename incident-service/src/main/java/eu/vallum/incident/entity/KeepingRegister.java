package eu.vallum.incident.entity;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.entity.EntityFact.EntityChanged;
import eu.vallum.incident.entity.EntityFact.EntityRegistered;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds entities to the caller's register and changes them. What an entity's accounts see follows from the link, in the database. */
@Singleton
public class KeepingRegister {
    private final Gate gate;
    private final IncidentAccess access;
    private final Entities entities;
    private final ReadingRegister reading;
    private final Directory directory;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    KeepingRegister(
            Gate gate,
            IncidentAccess access,
            Entities entities,
            ReadingRegister reading,
            Directory directory,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.entities = entities;
        this.reading = reading;
        this.directory = directory;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds one. */
    @Transactional
    public Outcome<EntityDetails> add(EntityId id, KeepEntity entity) {
        return gate.with(access::mayWork, "entity.add", actor -> {
            var wrong = judge(actor, null, entity);
            if (wrong != null) {
                return wrong;
            }
            var now = clock.instant();
            entities.add(actor.organisation(), List.of(entry(actor, id, entity)), now);
            audit.allowed("entity.add", "entity", List.of(id.value()), "own register");
            outbox.put(new EntityRegistered(id.value(), actor.organisation(), 0, now));
            return Outcome.done(reading.details(actor, id));
        });
    }

    /** Changes one that stands as the version says. */
    @Transactional
    Outcome<EntityDetails> change(EntityId id, KeepEntity entity, int version) {
        return gate.with(access::mayWork, "entity.change", actor -> {
            var known = entities.find(actor.organisation(), id.value());
            if (known == null) {
                audit.denied("entity.change", "entity", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            if (known.version() != version) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read it again and change what is there now.");
            }
            var wrong = judge(actor, id.value(), entity);
            if (wrong != null) {
                return wrong;
            }
            var now = clock.instant();
            entities.change(actor.organisation(), List.of(entry(actor, id, entity)), now);
            audit.allowed("entity.change", "entity", List.of(id.value()), "own register");
            outbox.put(new EntityChanged(id.value(), actor.organisation(), version + 1, now));
            return Outcome.done(reading.details(actor, id));
        });
    }

    private @Nullable Outcome<EntityDetails> judge(Actor actor, @Nullable UUID id, KeepEntity entity) {
        var owner = actor.organisation();
        var taken = entities.taken(owner, id, entity.numbers());
        if (taken != null) {
            return Outcome.refused(
                    IncidentProblem.IDENTIFIER_TAKEN, taken.scheme() + "=" + taken.value() + " belongs to another.");
        }
        var organisation = entity.organisation();
        if (organisation == null) {
            return null;
        }
        if (directory.entitiesOf(owner).stream().noneMatch(o -> o.id().equals(organisation))) {
            return Outcome.invalid("/organisation", "NotConfirmed", "Link an entity that your organisation confirmed.");
        }
        return entities.linked(owner, id, organisation)
                ? Outcome.refused(IncidentProblem.ORGANISATION_TAKEN, "Its accounts are those of another entity.")
                : null;
    }

    private static Entities.Entry entry(Actor actor, EntityId id, KeepEntity entity) {
        var state = entity.memberState();
        return new Entities.Entry(id, entity, state == null ? actor.who().memberState() : state, entity.organisation());
    }
}
