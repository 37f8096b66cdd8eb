package eu.vallum.incident.intake;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The secret of a return link. It stands in the body and so in no log of addresses. */
@NothingElse
record ShowLink(@NotNull @Pattern(regexp = FORM) String link) {
    static final String FORM = "[A-Za-z0-9_-]{43}";

    /** The same, with a question of the reporter. */
    @NothingElse
    record Asking(
            @NotNull @Pattern(regexp = FORM) String link,
            @NotBlank @Size(max = 4_000) String text) {}

    /** The same, with the answer to a question of the authority. */
    @NothingElse
    record Answering(
            @NotNull @Pattern(regexp = FORM) String link,
            @NotNull UUID question,
            @NotBlank @Size(max = 4_000) String text) {}
}
