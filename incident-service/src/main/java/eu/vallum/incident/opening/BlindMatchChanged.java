package eu.vallum.incident.opening;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** One side of a match was found, asked about, answered, or is over; a fact for that side alone, which does not name the other. */
record BlindMatchChanged(UUID blindMatch, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.blind-match-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return blindMatch;
    }
}
