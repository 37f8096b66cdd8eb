package eu.vallum.incident.report;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Passes the work on.
 *
 * @param to who works on it from now on; without one, whoever asks
 * @param note what they must know; needed when somebody worked on it until now, and never leaves the owner
 */
@NothingElse
record HandOver(
        @Valid @Nullable Officer to,
        @Size(max = 4_000) @Nullable String note) {
    boolean silent() {
        return note == null || note.isBlank();
    }
}
