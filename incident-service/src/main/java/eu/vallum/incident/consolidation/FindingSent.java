package eu.vallum.incident.consolidation;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Findings of half a year went to all single points of contact. */
record FindingSent(UUID finding, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.finding-sent.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.summary.v1";
    }

    @Override
    public UUID key() {
        return finding;
    }
}
