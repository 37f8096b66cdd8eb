package eu.vallum.incident.hold;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A hold was placed, reviewed, refused or lifted; {@code recipient} decided it. Never a fact for those it holds from. */
record HoldChanged(UUID incident, UUID hold, UUID owner, UUID recipient, int version, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.hold-changed.v1";
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
