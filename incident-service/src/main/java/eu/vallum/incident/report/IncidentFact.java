package eu.vallum.incident.report;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts about an incident itself. */
sealed interface IncidentFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** It was filed with its early warning. */
    record IncidentFiled(UUID incident, UUID owner, int version, Instant at, boolean exercise) implements IncidentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-filed.v1";
        }
    }

    /** The authority answered whoever reported it. Told to the authority; who reported it hears that the incident changed. */
    record FeedbackGiven(UUID incident, List<UUID> readers, int version, Instant at, boolean exercise)
            implements IncidentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.feedback-given.v1";
        }
    }

    /** Its officer or an answer changed. */
    record IncidentChanged(UUID incident, UUID owner, int version, Instant at, boolean exercise)
            implements IncidentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-changed.v1";
        }
    }
}
