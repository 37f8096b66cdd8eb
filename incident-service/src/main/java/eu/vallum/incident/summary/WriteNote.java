package eu.vallum.incident.summary;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A query or an answer, by who writes it. */
@NothingElse
record WriteNote(@NotBlank @Size(max = 4_000) String text) {}
