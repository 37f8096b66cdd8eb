package eu.vallum.incident.brief;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts about the brief that an organisation wrote of an incident. It is that organisation's own: nobody else is told, not even the owner. */
sealed interface BriefFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** It was written anew. */
    record BriefChanged(UUID incident, List<UUID> readers, int version, Instant at) implements BriefFact {
        @Override
        public String type() {
            return "eu.vallum.incident.brief-changed.v1";
        }
    }

    /** It left as a file. */
    record BriefPrinted(UUID incident, List<UUID> readers, int version, Instant at) implements BriefFact {
        @Override
        public String type() {
            return "eu.vallum.incident.brief-printed.v1";
        }
    }
}
