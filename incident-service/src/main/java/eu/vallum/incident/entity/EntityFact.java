package eu.vallum.incident.entity;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about the register of an authority, which alone is told of them. */
sealed interface EntityFact extends DomainEvent {
    UUID entity();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return entity();
    }

    /** An entity came into it. */
    record EntityRegistered(UUID entity, UUID owner, int version, Instant at) implements EntityFact {
        @Override
        public String type() {
            return "eu.vallum.incident.entity-registered.v1";
        }
    }

    /** What it says of one changed. */
    record EntityChanged(UUID entity, UUID owner, int version, Instant at) implements EntityFact {
        @Override
        public String type() {
            return "eu.vallum.incident.entity-changed.v1";
        }
    }
}
