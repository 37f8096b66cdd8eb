package eu.vallum.incident.opening;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The answer.
 *
 * @param opened whether an incident was shared; else the text says why not
 */
@NothingElse
record AnswerOpening(
        @NotNull Boolean opened,
        @NotBlank @Size(max = 2_000) String text) {}
