package eu.vallum.incident.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for information, as both its parties see it.
 *
 * @param from who asks
 * @param to who is asked
 * @param answer what was answered, or why it was declined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Inquiry(
        InquiryId id,
        IncidentId incident,
        String reference,
        Organisation from,
        Organisation to,
        String text,
        InquiryState state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {}
