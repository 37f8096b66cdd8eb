package eu.vallum.incident.warning;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Warning lists were replaced or taken away. They are the operator's and the same for everybody, so nobody is told live. The key is the load. */
record WarningListsLoaded(UUID warningLists, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.warning-lists-loaded.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return warningLists;
    }
}
