package eu.vallum.incident.picture;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A single point of contact said anew what it releases for statistics. */
record ReleaseChanged(UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return "vallum.incident.summary.v1";
    }

    @Override
    public String type() {
        return "eu.vallum.incident.release-changed.v1";
    }

    @Override
    public UUID key() {
        return owner;
    }
}
