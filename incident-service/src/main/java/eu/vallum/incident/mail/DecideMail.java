package eu.vallum.incident.mail;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What an officer decides about a mail in triage. */
final class DecideMail {
    private DecideMail() {}

    /** It belongs to this incident. */
    @NothingElse
    record FileMail(@NotNull UUID incident) {}

    /** It belongs to none. */
    @NothingElse
    record DiscardMail(@NotBlank @Size(max = 1_000) String reason) {}
}
