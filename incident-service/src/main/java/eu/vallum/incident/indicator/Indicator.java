package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.indicator.ImportReport.Source;
import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of an incident, with where it comes from.
 *
 * @param toIds whether machines are to act on it: its source says so, and what it is marked with does not forbid it
 * @param pap what may be done with it: the stricter of its own tag and its incident's marking; null where neither says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        UUID id,
        UUID uuid,
        String type,
        String category,
        String value,
        boolean toIds,
        @Nullable String comment,
        List<String> tags,
        @Nullable Pap pap,
        Distribution distribution,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable PartOf object,
        UUID event,
        @Nullable Source source,
        Instant takenAt,
        List<Observed> observables) {

    /** A part of the value that can be observed, in its normal form. */
    public record Observed(String type, String value) {}

    /** The object it is part of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartOf(UUID uuid, String name, @Nullable String relation) {}
}
