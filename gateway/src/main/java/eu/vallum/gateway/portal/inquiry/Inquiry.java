package eu.vallum.gateway.portal.inquiry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for information. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Inquiry(
        UUID id,
        UUID incident,
        String reference,
        Organisation from,
        Organisation to,
        String text,
        String state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** True while nobody answered. */
    public boolean open() {
        return answeredAt == null;
    }

    /** Name of the field of its answer. */
    public String field() {
        return "answer-" + id;
    }
}
