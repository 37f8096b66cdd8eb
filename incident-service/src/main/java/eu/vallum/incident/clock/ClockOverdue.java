package eu.vallum.incident.clock;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A deadline has passed: to its readers the incident changed. */
record ClockOverdue(UUID incident, UUID owner, int version, Instant at, boolean exercise) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.incident-changed.v1";
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
