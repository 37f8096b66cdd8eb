package eu.vallum.incident.group;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody joined a sharing group or left it.
 *
 * @param recipient who
 */
record GroupChanged(UUID group, UUID owner, UUID recipient, int version, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public String type() {
        return "eu.vallum.incident.group-changed.v1";
    }

    @Override
    public UUID key() {
        return group;
    }
}
