package eu.vallum.incident.report;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the authority told the entity.
 *
 * @param lawEnforcementGuidance how to report it to law enforcement; owed once where a criminal act is suspected (NIS2 Art. 23(5))
 */
@NothingElse
record GiveFeedback(
        @NotBlank @Size(max = 10_000) String text,

        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 10_000) @Nullable String lawEnforcementGuidance) {}
