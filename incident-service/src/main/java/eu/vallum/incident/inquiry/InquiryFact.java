package eu.vallum.incident.inquiry;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about a request for information; {@code recipient} has the incident by a share of the owner's. The key is the incident. */
sealed interface InquiryFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** One of the two asks the other. */
    record InformationRequested(UUID incident, UUID inquiry, UUID owner, UUID recipient, int version, Instant at)
            implements InquiryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.information-requested.v1";
        }
    }

    /** It was answered, or declined. */
    record InformationAnswered(UUID incident, UUID inquiry, UUID owner, UUID recipient, int version, Instant at)
            implements InquiryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.information-answered.v1";
        }
    }
}
