package eu.vallum.incident.sharing;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is taken back; the recipient reads it. */
@NothingElse
record WithdrawShare(@NotBlank @Size(max = 1_000) String reason) {}
