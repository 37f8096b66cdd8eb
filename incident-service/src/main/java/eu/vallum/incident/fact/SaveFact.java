package eu.vallum.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A fact as its author has it now.
 *
 * @param value null when nothing is known any more
 * @param version the version its author began with
 */
@NothingElse
record SaveFact(
        @NotNull JsonNode value,
        @NotNull @Min(0) @Max(1_000_000) Integer version) {}
