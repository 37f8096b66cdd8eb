package eu.vallum.incident.opening;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the other side is asked. It reads this, so it must say nothing that it may not know. */
@NothingElse
record AskToOpen(@NotBlank @Size(max = 2_000) String text) {}
