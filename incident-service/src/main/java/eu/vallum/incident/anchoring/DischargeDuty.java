package eu.vallum.incident.anchoring;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that the authority did outside the platform what it owed.
 *
 * @param at when it was done
 * @param note who was told what, and how
 * @param consultedAt when the entity was consulted before, where the duty asks for it (NIS2 Art. 23(7))
 */
@NothingElse
record DischargeDuty(
        @NotNull Instant at,
        @NotBlank @Size(max = 2_000) String note,
        @Nullable Instant consultedAt) {}
