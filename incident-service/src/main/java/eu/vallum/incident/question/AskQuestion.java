package eu.vallum.incident.question;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the authority.
 *
 * @param dueAt by when it wants an answer; in the future
 */
@NothingElse
record AskQuestion(
        @NotBlank @Size(max = 4_000) String text, @Nullable Instant dueAt) {}
