package eu.vallum.incident.stage;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Facts about reports. They name the incident and the document, and nothing that it says. */
sealed interface StageFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** A stage was submitted. */
    record StageSubmitted(
            UUID incident,
            UUID owner,
            UUID document,
            String regime,
            String stage,
            int version,
            Instant at,
            boolean exercise)
            implements StageFact {
        @Override
        public String type() {
            return "eu.vallum.incident.stage-submitted.v1";
        }
    }

    /** An early warning that nothing had confirmed was taken back. */
    record ReportRecalled(UUID incident, UUID owner, UUID document, int version, Instant at, boolean exercise)
            implements StageFact {
        @Override
        public String type() {
            return "eu.vallum.incident.report-recalled.v1";
        }
    }
}
