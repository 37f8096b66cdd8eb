package eu.vallum.incident.translation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is taken back; its readers see that. */
@NothingElse
record WithdrawTranslation(@NotBlank @Size(max = 1_000) String reason) {}
