package eu.vallum.incident.contact;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about how an authority is reached. The key is the authority, which alone is told live. */
sealed interface ContactFact extends DomainEvent {
    UUID contact();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return contact();
    }

    /** It says something else. */
    record ContactChanged(UUID contact, UUID owner, int version, Instant at) implements ContactFact {
        @Override
        public String type() {
            return "eu.vallum.incident.contact-changed.v1";
        }
    }

    /** Somebody looked and it is still right. */
    record ContactVerified(UUID contact, UUID owner, int version, Instant at) implements ContactFact {
        @Override
        public String type() {
            return "eu.vallum.incident.contact-verified.v1";
        }
    }
}
