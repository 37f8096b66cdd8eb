package eu.vallum.incident.report;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the authority told the entity. */
@NothingElse
record GiveFeedback(@NotBlank @Size(max = 10_000) String text) {}
