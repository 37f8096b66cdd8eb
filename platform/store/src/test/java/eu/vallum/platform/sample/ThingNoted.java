package eu.vallum.platform.sample;

import eu.vallum.platform.outbox.DomainEvent;
import java.util.UUID;

record ThingNoted(UUID thing, UUID owner, int version) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.sample.thing-noted.v1";
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
