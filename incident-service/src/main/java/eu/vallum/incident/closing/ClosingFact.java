package eu.vallum.incident.closing;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about whether an incident is worked on. */
sealed interface ClosingFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** The work on it is over. */
    record IncidentClosed(UUID incident, UUID owner, int version, Instant at, boolean exercise) implements ClosingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-closed.v1";
        }
    }

    /** The work on it goes on. */
    record IncidentReopened(UUID incident, UUID owner, int version, Instant at, boolean exercise)
            implements ClosingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-reopened.v1";
        }
    }
}
