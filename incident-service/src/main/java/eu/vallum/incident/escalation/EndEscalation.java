package eu.vallum.incident.escalation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says why it is over, or why it is not wanted. */
@NothingElse
record EndEscalation(@NotBlank @Size(max = 4_000) String reason) {}
