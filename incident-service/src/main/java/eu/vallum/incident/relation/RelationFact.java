package eu.vallum.incident.relation;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Facts about how incidents hang together. {@code recipient} is the owner: live, nobody else is told, since it concerns only readers of both
 * ends. The key is the incident.
 */
sealed interface RelationFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** It is said to hang together with another. */
    record IncidentRelated(UUID incident, UUID relation, UUID owner, UUID recipient, int version, Instant at)
            implements RelationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-related.v1";
        }
    }

    /** That is said no longer. */
    record RelationEnded(UUID incident, UUID relation, UUID owner, UUID recipient, int version, Instant at)
            implements RelationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.relation-ended.v1";
        }
    }

    /** It turned out to be another one. */
    record IncidentMerged(UUID incident, UUID survivor, UUID owner, UUID recipient, int version, Instant at)
            implements RelationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.incident-merged.v1";
        }
    }

    /** It is one of its own after all. */
    record MergeUndone(UUID incident, UUID survivor, UUID owner, UUID recipient, int version, Instant at)
            implements RelationFact {
        @Override
        public String type() {
            return "eu.vallum.incident.merge-undone.v1";
        }
    }
}
