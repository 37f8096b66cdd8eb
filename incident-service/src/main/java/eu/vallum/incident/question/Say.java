package eu.vallum.incident.question;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An answer, or a question of the entity, which can't set the authority a time. */
@NothingElse
record Say(@NotBlank @Size(max = 4_000) String text) {}
