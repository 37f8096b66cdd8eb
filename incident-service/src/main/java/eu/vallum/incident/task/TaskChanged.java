package eu.vallum.incident.task;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A task was given, changed or brought further. The key is the incident.
 *
 * @param readers who gave it and who has it
 */
record TaskChanged(UUID incident, UUID task, List<UUID> readers, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.task-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return incident;
    }
}
