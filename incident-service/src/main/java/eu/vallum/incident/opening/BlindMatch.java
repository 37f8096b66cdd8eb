package eu.vallum.incident.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One's own side of a match.
 *
 * @param other who holds the same value; nothing else is known of it
 * @param endedAt when one of the two had the value no longer, or left; nothing is left of it then but this
 * @param values where one has the value oneself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlindMatch(
        MatchId id,
        Organisation other,
        Instant foundAt,
        @Nullable Instant endedAt,
        int version,
        List<Own> values,
        List<Asking> requests) {

    /**
     * An own incident with the value.
     *
     * @param digest id of the digest, as it was given when it was sent
     * @param indicator the indicator; absent when the value is kept at home
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Own(
            UUID digest,
            IncidentId incident,
            String reference,
            @Nullable UUID indicator,
            @Nullable String type,
            @Nullable String value) {}

    /**
     * What one side asked the other.
     *
     * @param request its id
     * @param ours whether we asked
     * @param state open, opened or declined
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asking(
            AskingId request,
            boolean ours,
            String text,
            Instant askedAt,
            String askedBy,
            String state,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}
}
