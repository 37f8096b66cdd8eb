package eu.vallum.incident.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about an attachment. {@code recipient} is the owner where nobody else may know of it. The key is the incident. */
sealed interface AttachmentFact extends DomainEvent {
    UUID incident();

    @Override
    default String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    default UUID key() {
        return incident();
    }

    /** All of it arrived. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttachmentAdded(
            UUID incident,
            UUID attachment,
            UUID owner,
            @Nullable UUID recipient,
            int version,
            Instant at) implements AttachmentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.attachment-added.v1";
        }
    }

    /** It is marked otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttachmentMarked(
            UUID incident,
            UUID attachment,
            UUID owner,
            @Nullable UUID recipient,
            int version,
            Instant at) implements AttachmentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.attachment-marked.v1";
        }
    }

    /** Its bytes are gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttachmentRemoved(
            UUID incident,
            UUID attachment,
            UUID owner,
            @Nullable UUID recipient,
            int version,
            Instant at) implements AttachmentFact {
        @Override
        public String type() {
            return "eu.vallum.incident.attachment-removed.v1";
        }
    }
}
