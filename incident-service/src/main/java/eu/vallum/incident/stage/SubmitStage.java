package eu.vallum.incident.stage;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Submits a stage as its facts stand.
 *
 * @param language of the document, {@code en} or {@code fr}
 * @param after how many documents of the incident the caller saw; another number refuses, so that nothing is submitted twice
 * @param lateReason why it comes after it was due
 */
@NothingElse
record SubmitStage(
        @NotNull @Pattern(regexp = "en|fr") String language,
        @Min(0) @Nullable Integer after,
        @Size(max = 2_000) @Nullable String lateReason) {}
