package eu.vallum.incident.note;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What it says from now on; the words before are kept.
 *
 * @param tlp only ever a stricter label; without it the label stays
 */
@NothingElse
record ChangeNote(
        @NotBlank @Size(max = 8_000) String text,
        @Nullable Tlp tlp,
        @Pattern(regexp = "[a-z]{2}") @Nullable String language) {}
