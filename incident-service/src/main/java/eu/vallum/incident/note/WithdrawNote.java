package eu.vallum.incident.note;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is taken back; readers see that. */
@NothingElse
record WithdrawNote(@NotBlank @Size(max = 1_000) String reason) {}
