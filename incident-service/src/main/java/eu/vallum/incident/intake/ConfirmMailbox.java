package eu.vallum.incident.intake;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to report by the public form.
 *
 * @param authority to whom
 * @param mailbox where the code goes
 * @param language of the mails, en or fr
 */
@NothingElse
record ConfirmMailbox(
        @NotNull UUID authority,
        @NotBlank @Email @Size(max = 254) String mailbox,
        @Pattern(regexp = "en|fr") @Nullable String language) {}
