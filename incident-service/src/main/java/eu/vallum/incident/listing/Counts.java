package eu.vallum.incident.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents a filter leaves.
 *
 * @param total with all of the filter
 * @param facets by field; the entity last, each counted with all of the filter but what it asks of that field
 */
public record Counts(long total, List<Of> facets) {
    /**
     * Values of a field, the most frequent first; at most 50, and those asked for.
     *
     * @param more how many values it has besides; absent for none, and for fields whose values the contract names
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Of(
            String field, List<Value> values, @Nullable Long more) {
        Of(String field, List<Value> values) {
            this(field, values, null);
        }
    }

    /**
     * @param label name of a person, an organisation or an entity; other values are codes of the contract
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(String value, @Nullable String label, long count) {}
}
