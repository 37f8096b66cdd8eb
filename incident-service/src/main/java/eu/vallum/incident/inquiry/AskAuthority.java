package eu.vallum.incident.inquiry;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param of the recipient asked by the owner; a recipient can ask the owner only, and names nobody
 * @param dueAt by when an answer is wanted; in the future
 */
@NothingElse
record AskAuthority(
        @Nullable UUID of,
        @NotBlank @Size(max = 4_000) String text,
        @Nullable Instant dueAt) {}
