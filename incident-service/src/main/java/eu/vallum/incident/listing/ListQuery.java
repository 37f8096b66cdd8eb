package eu.vallum.incident.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.problem.Outcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incidents in which order: all that a list is, and all that is kept of one. */
@NothingElse
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListQuery(
        @NotNull @Valid IncidentFilter filter,

        @Pattern(regexp = "received|changed|aware|due|severity") @Nullable String sort,

        @Pattern(regexp = "asc|desc") @Nullable String order) {

    /** Whether it asks for what is the reader's own, and so says something else to everybody. */
    public boolean asksForMe() {
        return filter.of(Facet.OFFICER).contains("me");
    }

    /** What no list can be narrowed by, or nothing. */
    public <T> Optional<Outcome<T>> wrong() {
        return Criteria.wrong(filter);
    }
}
