package eu.vallum.incident.relation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is another one after all. */
@NothingElse
record UndoMerge(@NotBlank @Size(max = 1_000) String reason) {}
