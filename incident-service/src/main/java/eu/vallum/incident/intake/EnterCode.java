package eu.vallum.incident.intake;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The code from the mail. */
@NothingElse
record EnterCode(@NotNull @Pattern(regexp = "\\d{6}") String code) {}
