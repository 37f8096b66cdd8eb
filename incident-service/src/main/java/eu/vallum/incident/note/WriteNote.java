package eu.vallum.incident.note;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written.
 *
 * @param to organisations that read it beside the author's own; none: a note of one's own organisation
 * @param persons who alone may read it under RED
 * @param mentions whom it waits for
 * @param language of the text, ISO 639-1
 */
@NothingElse
public record WriteNote(
        @NotBlank @Size(max = 8_000) String text,
        @NotNull Tlp tlp,
        @Size(max = 50) @Nullable List<@NotNull UUID> to,
        @Size(max = 50) @Nullable List<@NotNull @Valid NotePerson> persons,
        @Size(max = 20) @Nullable List<@NotNull @Valid NotePerson> mentions,
        @Pattern(regexp = "[a-z]{2}") @Nullable String language) {

    List<UUID> readers() {
        return to == null ? List.of() : to.stream().distinct().toList();
    }

    List<NotePerson> named() {
        return persons == null ? List.of() : persons;
    }

    List<NotePerson> mentioned() {
        return mentions == null ? List.of() : mentions;
    }
}
