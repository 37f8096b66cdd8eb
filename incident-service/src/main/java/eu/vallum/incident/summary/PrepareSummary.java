package eu.vallum.incident.summary;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a summary to be counted and written down.
 *
 * @param reason why a correction is filed; needed when the period has been filed before. Not part of the document
 */
@NothingElse
record PrepareSummary(
        @NotNull @Pattern(regexp = "20\\d\\d-Q[1-4]") String period,
        @Size(max = 2_000) @Nullable String reason) {}
