package eu.vallum.research.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of results; total and facets come with the first page only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchPage(
        List<Hit> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Facets facets) {

    /** A project that was found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            UUID id,
            int version,
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

    /** Who leads. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Coordinator(String name, @Nullable String country) {}

    /** A piece of the abstract; plain text. */
    record Piece(String text, boolean match) {}

    /** How many results each choice would leave. */
    record Facets(List<Count> domain, List<Count> country, List<Count> programme) {}

    /** One choice. */
    record Count(String value, long count) {}

    /** What the projection keeps of a project for lists. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            String reference,
            String acronym,
            String title,
            @Nullable Coordinator coordinator,
            @Nullable String programme,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String status,
            List<String> domains,
            List<String> countries,
            int organisations) {}
}
