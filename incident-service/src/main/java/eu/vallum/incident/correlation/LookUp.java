package eu.vallum.incident.correlation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Says where these values are known from. */
@NothingElse
record LookUp(@NotEmpty @Size(max = 100) List<@NotNull @Size(min = 1, max = 2_000) String> values) {}
