package eu.vallum.incident.redaction;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A recipient sees more or less of an incident than before. The key is the incident. */
record RedactionChanged(UUID incident, UUID owner, UUID recipient, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.redaction-changed.v1";
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
