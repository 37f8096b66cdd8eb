package eu.vallum.incident.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term that the owner put to its incident.
 *
 * @param label in the words that the vocabulary had for it then
 * @param version of the vocabulary then
 * @param tag as MISP writes it
 * @param by for the owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Classification(
        UUID id,
        String vocabulary,
        String predicate,
        @Nullable String value,
        String label,
        int version,
        String tag,
        Instant at,
        @Nullable String by) {

    /** All of an incident. */
    record All(List<Classification> items) {}
}
