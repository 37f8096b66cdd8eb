package eu.vallum.incident.note;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A translation by the person who sends it. */
@NothingElse
record TranslateNote(
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotBlank @Size(max = 8_000) String text) {}
