package eu.vallum.incident.classification;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A term was put to an incident, or taken off it. Which one is read under one's own rights. The key is the incident. */
record ClassificationChanged(UUID incident, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.classification-changed.v1";
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
