package eu.vallum.incident.task;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come.
 *
 * @param person who of the organisation that has it does it from now on; without one it stays as it is, and who takes it does it
 * @param words what was done, or why not
 */
@NothingElse
record MoveTask(
        @NotNull TaskState state,
        @Valid @Nullable TaskPerson person,
        @Size(max = 2_000) @Nullable String words) {}
