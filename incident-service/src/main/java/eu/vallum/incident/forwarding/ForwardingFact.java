package eu.vallum.incident.forwarding;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about a request to forward; its recipient is the single point of contact. The key is the incident. */
sealed interface ForwardingFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** The owner asks. */
    record ForwardingRequested(UUID incident, UUID forwarding, UUID owner, UUID recipient, int version, Instant at)
            implements ForwardingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.forwarding-requested.v1";
        }
    }

    /** The single point of contact forwarded it; each share is a fact of its own. */
    record IncidentForwarded(UUID incident, UUID forwarding, UUID owner, UUID recipient, int version, Instant at)
            implements ForwardingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-forwarded.v1";
        }
    }

    /** The single point of contact did not. */
    record ForwardingRefused(UUID incident, UUID forwarding, UUID owner, UUID recipient, int version, Instant at)
            implements ForwardingFact {
        @Override
        public String type() {
            return "eu.vallum.incident.forwarding-refused.v1";
        }
    }
}
