package eu.vallum.incident.brief;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the brief says. Short, so that it stays on one page.
 *
 * @param what happened
 * @param hit who is
 * @param done by us
 * @param decide what must be decided; may be nothing
 */
@NothingElse
record KeepBrief(
        @NotBlank @Size(max = 900) String what,
        @NotNull @Size(max = 600) String hit,
        @NotNull @Size(max = 900) String done,
        @NotNull @Size(max = 600) String decide) {}
