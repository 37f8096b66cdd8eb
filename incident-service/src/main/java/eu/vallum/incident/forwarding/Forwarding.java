package eu.vallum.incident.forwarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to forward, as its two parties see it.
 *
 * @param states the Member States to be told
 * @param askedBy who asked, by name: Art. 23(8) speaks of a request, and a request has an author
 * @param reason why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forwarding(
        ForwardingId id,
        IncidentId incident,
        Organisation owner,
        Organisation spoc,
        List<String> states,
        @Nullable String note,
        ForwardingState state,
        Instant askedAt,
        String askedBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String reason,
        List<Organisation> forwardedTo) {}
