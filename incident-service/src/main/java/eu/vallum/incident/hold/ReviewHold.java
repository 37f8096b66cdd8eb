package eu.vallum.incident.hold;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Why it still holds, and when it is looked at next. */
@NothingElse
record ReviewHold(
        @NotBlank @Size(max = 2_000) String note, @NotNull Instant reviewAt) {}
