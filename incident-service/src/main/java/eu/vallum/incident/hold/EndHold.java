package eu.vallum.incident.hold;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is lifted, or refused for good. */
@NothingElse
record EndHold(@NotBlank @Size(max = 2_000) String note) {}
