package eu.vallum.incident.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked at once, with everybody that the reader may know was asked: of whoever asked all, of the others themselves.
 *
 * @param told nobody asked: the recipient said it by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sighting(
        SightingId id,
        IncidentId incident,
        String reference,
        Organisation from,
        Tlp tlp,
        @Nullable String text,
        Instant askedAt,
        String askedBy,
        boolean told,
        @Nullable Instant dueAt,
        List<Asked> asked) {

    /**
     * The indicator as its incident has it.
     *
     * @param pap what may be done with it, also to look for it; null where nobody says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            UUID id, String type, String value, @Nullable Pap pap) {}

    /**
     * One organisation, asked about one indicator.
     *
     * @param endedAt since when it is not asked any more: who asked ended it, or it lost the indicator
     * @param answers all it gave, the last first; this one counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            About indicator,
            Organisation organisation,
            State state,
            @Nullable Instant endedAt,
            List<Given> answers) {}

    /** An answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            Answer answer,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Integer times,
            @Nullable String note,
            Instant at,
            String by) {}
}
