package eu.vallum.incident.guest;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What guests send. Secrets stand in the body and so in no log of addresses. */
final class AtTheDoor {
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    private AtTheDoor() {}

    /** The secret of the link, with the code. */
    @NothingElse
    record EnterAsGuest(
            @NotNull @Pattern(regexp = SECRET) String link,
            @NotNull @Pattern(regexp = "\\d{6}") String code) {}

    /** What a guest was given when it came in. */
    @NothingElse
    record AsGuest(@NotNull @Pattern(regexp = SECRET) String session) {}

    /** The same, with what it answers. */
    @NothingElse
    record AnswerAsGuest(
            @NotNull @Pattern(regexp = SECRET) String session,
            @NotBlank @Size(max = 4_000) String text) {}
}
