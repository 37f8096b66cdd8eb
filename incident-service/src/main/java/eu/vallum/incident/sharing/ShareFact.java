package eu.vallum.incident.sharing;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about a share; the key is its incident, so that they keep their order with the incident's own. */
sealed interface ShareFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** It was given. */
    record IncidentShared(UUID incident, UUID share, UUID owner, UUID recipient, int version, Instant at)
            implements ShareFact {
        static final String TYPE = "eu.vallum.incident.incident-shared.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The recipient read it for the first time. */
    record ShareOpened(UUID incident, UUID share, UUID owner, UUID recipient, int version, Instant at)
            implements ShareFact {
        static final String TYPE = "eu.vallum.incident.share-opened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The recipient took it up. */
    record ShareAcknowledged(UUID incident, UUID share, UUID owner, UUID recipient, int version, Instant at)
            implements ShareFact {
        static final String TYPE = "eu.vallum.incident.share-acknowledged.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Its recipient may pass it on less far than before. */
    record ShareTightened(UUID incident, UUID share, UUID owner, UUID recipient, int version, Instant at)
            implements ShareFact {
        @Override
        public String type() {
            return "eu.vallum.incident.share-tightened.v1";
        }
    }

    /** It was taken back, or its time was over. */
    record ShareWithdrawn(UUID incident, UUID share, UUID owner, UUID recipient, int version, Instant at)
            implements ShareFact {
        static final String TYPE = "eu.vallum.incident.share-withdrawn.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
