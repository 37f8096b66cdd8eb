package eu.vallum.incident.translation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A translation by the person who sends it.
 *
 * @param version of one's organisation's translation that it takes the place of; 0 where there is none
 */
@NothingElse
record Translate(
        @NotBlank @Size(max = 15_000) String text,
        @NotNull @Min(0) @Max(999_999_999) Integer version) {}
