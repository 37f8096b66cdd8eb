package eu.vallum.incident.correlation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Lists where one value is known from. */
@NothingElse
record LookUpOne(@NotNull @Size(min = 1, max = 2_000) String value) {}
