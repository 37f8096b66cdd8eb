package eu.vallum.gateway.portal.blind;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How one's organisation stands with blind correlation. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BlindState(
        boolean available,
        boolean enabled,
        int version,
        List<Change> history,
        Budget budget,
        Values values,
        List<Signal> signals) {

    /** Somebody switched it. */
    public record Change(boolean enabled, Instant at, String by) {}

    /** New values of a day. */
    public record Budget(int daily, int used, int remaining, Instant resetsAt) {}

    /** Own values that are compared. */
    public record Values(long here, long digests, long earlierKey, long waiting) {}

    /** Another that may be trying values. */
    public record Signal(Organisation about, LocalDate day, String reason, int matches, Instant at) {}
}
