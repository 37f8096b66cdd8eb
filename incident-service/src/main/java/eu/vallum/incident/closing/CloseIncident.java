package eu.vallum.incident.closing;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the work on it is over. Recipients read the reason. */
@NothingElse
record CloseIncident(@NotBlank @Size(max = 2_000) String reason) {}
