package eu.vallum.incident.bulk;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Takes an act on many back.
 *
 * @param reason why; asked for where others read it, which is for everything but officers
 */
@NothingElse
record UndoAct(@Size(max = 1_000) @Nullable String reason) {}
