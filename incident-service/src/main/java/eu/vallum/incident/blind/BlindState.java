package eu.vallum.incident.blind;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How an organisation stands with blind correlation.
 *
 * @param available whether the platform has a key for it
 * @param version 0 while nobody has decided anything
 * @param history what was decided, the newest first
 * @param signals of other organisations that brought so much, or so regularly, that they may be trying values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlindState(
        boolean available,
        boolean enabled,
        int version,
        List<Change> history,
        Budget budget,
        Values values,
        List<Signal> signals) {

    /** Somebody switched it. */
    record Change(boolean enabled, Instant at, String by) {}

    /** New values that may be brought on a day. */
    record Budget(int daily, int used, int remaining, Instant resetsAt) {}

    /**
     * Own values that are compared.
     *
     * @param here whose values the platform has
     * @param digests whose values their owner keeps at home
     * @param earlierKey how many were made with an earlier key
     * @param waiting incidents with values that are still to be taken up
     */
    record Values(long here, long digests, long earlierKey, long waiting) {}

    /** Another organisation, what it did on a day, and how many of its values met yours on that day. */
    record Signal(Organisation about, LocalDate day, String reason, int matches, Instant at) {}
}
