package eu.vallum.gateway.portal.research;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the search.
 *
 * @param total how many there are, on the first page only
 * @param facets how the whole result divides, on the first page only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Found(
        List<Hit> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Facets facets) {

    /** A project that fits. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hit(
            UUID id,
            String reference,
            String acronym,
            String title,
            @Nullable Coordinator coordinator,
            @Nullable String programme,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            String status,
            List<String> domains,
            List<String> countries,
            int organisations,
            List<Piece> highlight) {}

    /** Who leads it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Coordinator(String name, @Nullable String country) {}

    /** A piece of the abstract, marked where a word of the search stands. */
    record Piece(String text, boolean match) {}

    /** Counts by value. */
    record Count(String value, int count) {}

    /** How a result divides. */
    record Facets(List<Count> domain, List<Count> country, List<Count> programme) {}
}
