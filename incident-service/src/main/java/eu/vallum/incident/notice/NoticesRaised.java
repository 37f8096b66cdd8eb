package eu.vallum.incident.notice;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the owner has new notices. The key is the batch that they were told with.
 *
 * @param notices the batch
 */
record NoticesRaised(UUID notices, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.notices-raised.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return notices;
    }
}
