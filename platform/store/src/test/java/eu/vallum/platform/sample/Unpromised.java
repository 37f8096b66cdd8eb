package eu.vallum.platform.sample;

import eu.vallum.platform.outbox.DomainEvent;
import java.util.UUID;

/** A fact of a kind that no schema promises. */
public record Unpromised(UUID thing, UUID owner, int version) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.sample.thing-forgotten.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return thing;
    }
}
