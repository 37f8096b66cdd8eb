package eu.vallum.incident.group;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something ends; whoever loses something reads it. */
@NothingElse
record GiveReason(@NotBlank @Size(max = 1_000) String reason) {}
