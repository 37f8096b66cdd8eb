package eu.vallum.gateway.portal.correlation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What incident-service tells, as far as the pages show it. */
public final class Views {
    private Views() {}

    /** A value in its normal form. */
    public record Observable(String type, String value) {}

    /** What matches one value; counts are exact for whoever asks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Matches(
            List<Observable> observables,
            boolean correlates,
            List<String> warnings,
            long incidents,
            long indicators,
            List<Match> items,
            @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Match(UUID indicator, String relation, String type, String value, Instant takenAt, Place incident) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(UUID id, String reference, String title, Owner owner) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owner(String name, String memberState) {}

    /** Incidents with values in common; {@code total} counts also those not listed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ties(List<Tie> items, long total) {
        public boolean cut() {
            return total > items.size();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tie(Place incident, long indicators) {}

    public record Answers(List<Answer> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Answer(
            String given,
            List<Observable> observables,
            boolean correlates,
            List<String> warnings,
            long incidents,
            long indicators) {}
}
