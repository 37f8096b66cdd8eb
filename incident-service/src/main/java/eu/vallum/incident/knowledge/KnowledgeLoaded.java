package eu.vallum.incident.knowledge;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A bundle was read to its end, or to where it could not be read. Knowledge is the same for everybody, so nobody is told live. */
record KnowledgeLoaded(UUID load, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.knowledge-loaded.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return load;
    }
}
