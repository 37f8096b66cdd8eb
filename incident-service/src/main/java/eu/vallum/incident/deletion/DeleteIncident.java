package eu.vallum.incident.deletion;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it was a mistake; everybody who had it reads the reason. */
@NothingElse
record DeleteIncident(@NotBlank @Size(max = 1_000) String reason) {}
