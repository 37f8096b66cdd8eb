package eu.vallum.incident.escalation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the author says beside the figures. */
@NothingElse
record WriteReport(@NotBlank @Size(max = 8_000) String assessment) {}
