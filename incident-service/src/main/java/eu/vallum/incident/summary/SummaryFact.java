package eu.vallum.incident.summary;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about a three-monthly summary; the version is its edition. */
sealed interface SummaryFact extends DomainEvent {
    UUID summary();

    @Override
    default String topic() {
        return "vallum.incident.summary.v1";
    }

    @Override
    default UUID key() {
        return summary();
    }

    /** It waits for a second person. */
    record SummaryPrepared(UUID summary, UUID owner, int version, Instant at) implements SummaryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.summary-prepared.v1";
        }
    }

    /** What waited for a second person was thrown away. */
    record SummaryDiscarded(UUID summary, UUID owner, int version, Instant at) implements SummaryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.summary-discarded.v1";
        }
    }

    /** A second person agreed; the recipient has it. */
    record SummaryFiled(UUID summary, UUID owner, UUID recipient, int version, Instant at) implements SummaryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.summary-filed.v1";
        }
    }

    /** The recipient asks something about it. */
    record SummaryQueried(UUID summary, UUID owner, UUID recipient, int version, Instant at) implements SummaryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.summary-queried.v1";
        }
    }

    /** Its owner answered. */
    record SummaryAnswered(UUID summary, UUID owner, UUID recipient, int version, Instant at) implements SummaryFact {
        @Override
        public String type() {
            return "eu.vallum.incident.summary-answered.v1";
        }
    }
}
