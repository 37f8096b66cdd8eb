package eu.vallum.incident.decision;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param decidedBy who decided, if not whoever writes it down
 * @param decidedAt when, if not now
 * @param corrects the entry that was wrong
 */
@NothingElse
public record RecordDecision(
        @NotBlank @Size(max = 4_000) String what,
        @NotBlank @Size(max = 4_000) String ground,
        @Size(max = 4_000) @Nullable String alternatives,
        @Size(max = 200) @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID corrects) {}
