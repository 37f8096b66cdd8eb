package eu.vallum.incident.escalation;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about an escalation. */
sealed interface EscalationFact extends DomainEvent {
    UUID escalation();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return escalation();
    }

    /** It waits for a second person. */
    record EscalationProposed(UUID escalation, UUID owner, int version, Instant at, boolean exercise)
            implements EscalationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.escalation-proposed.v1";
        }
    }

    /** It is on: its recipients see it. */
    record EscalationActivated(UUID escalation, UUID owner, int version, Instant at, boolean exercise)
            implements EscalationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.escalation-activated.v1";
        }
    }

    /** It is over, or was not wanted. */
    record EscalationEnded(UUID escalation, UUID owner, int version, Instant at, boolean exercise)
            implements EscalationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.escalation-ended.v1";
        }
    }

    /** A situation report was written; the version is its edition. */
    record SituationReported(UUID escalation, UUID owner, int version, Instant at, boolean exercise)
            implements EscalationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.situation-reported.v1";
        }
    }
}
