package eu.vallum.incident.blind;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An organisation joined blind correlation or left it. The key is the organisation, which alone is told; which of the two it was stands nowhere. */
record BlindChoiceChanged(UUID blindChoice, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.blind-choice-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return blindChoice;
    }
}
