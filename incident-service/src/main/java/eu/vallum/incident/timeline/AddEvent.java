package eu.vallum.incident.timeline;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something that happened and that no record tells, such as the attacker's first login.
 *
 * @param at when it happened; never in the future
 * @param shared whether whoever has the incident reads it too
 */
@NothingElse
record AddEvent(
        @NotNull Instant at,
        @NotBlank @Size(max = 2_000) String text,
        @NotNull Boolean shared) {}
