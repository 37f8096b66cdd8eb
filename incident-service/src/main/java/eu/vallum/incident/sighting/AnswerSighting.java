package eu.vallum.incident.sighting;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer; a later one corrects it.
 *
 * @param indicators of which it is said; of all that were asked when it names none
 * @param firstSeen when it was seen first, only of what was seen
 * @param lastSeen when it was seen last
 * @param times how often; as many as a STIX sighting can count
 * @param note where, in general words
 */
@NothingElse
public record AnswerSighting(
        @Size(min = 1, max = 20) @Nullable List<@NotNull UUID> indicators,
        @NotNull Answer answer,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Min(1) @Max(999_999_999) @Nullable Integer times,
        @Size(max = 2_000) @Nullable String note) {

    boolean tellsMore() {
        return firstSeen != null || lastSeen != null || times != null;
    }

    boolean about(UUID indicator) {
        return indicators == null || indicators.contains(indicator);
    }
}
