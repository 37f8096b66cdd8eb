package eu.vallum.incident.alert;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about an alert; they concern its owner alone. */
sealed interface AlertFact extends DomainEvent {
    UUID alert();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return alert();
    }

    /** Somebody is needed. */
    record AlertRaised(UUID alert, UUID owner, int version, Instant at) implements AlertFact {
        @Override
        public String type() {
            return "eu.vallum.incident.alert-raised.v1";
        }
    }

    /** It reached the next person, or nobody is needed any more. */
    record AlertChanged(UUID alert, UUID owner, int version, Instant at) implements AlertFact {
        @Override
        public String type() {
            return "eu.vallum.incident.alert-changed.v1";
        }
    }

    /** Somebody answered. */
    record AlertAcknowledged(UUID alert, UUID owner, int version, Instant at) implements AlertFact {
        @Override
        public String type() {
            return "eu.vallum.incident.alert-acknowledged.v1";
        }
    }
}
