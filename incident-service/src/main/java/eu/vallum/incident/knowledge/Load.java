package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle was taken, or how far it has come.
 *
 * @param read members of its list of objects so far: kept, unchanged and refused together
 * @param unchanged kept already as they are
 * @param types how many are known of each type, as far as it was read
 * @param problem why it failed; what was read before stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Load(
        UUID id,
        String file,
        String sha256,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int read,
        int kept,
        int unchanged,
        int refused,
        int findings,
        SortedMap<String, Integer> types,
        @Nullable BundleProblem problem) {

    /** The latest first. */
    record Loads(List<Load> items) {}
}
