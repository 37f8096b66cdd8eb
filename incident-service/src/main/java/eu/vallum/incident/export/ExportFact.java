package eu.vallum.incident.export;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What became of an order for a file. It is one person's own: nobody is told live. */
sealed interface ExportFact extends DomainEvent {
    UUID export();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return export();
    }

    /** It can be fetched. */
    record ExportMade(UUID export, UUID owner, int version, Instant at) implements ExportFact {
        @Override
        public String type() {
            return "eu.vallum.incident.export-made.v1";
        }
    }

    /** It could not be made. */
    record ExportFailed(UUID export, UUID owner, int version, Instant at) implements ExportFact {
        @Override
        public String type() {
            return "eu.vallum.incident.export-failed.v1";
        }
    }
}
