package eu.vallum.incident.contact;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the caller's own authority is reached.
 *
 * @param phone with the country's prefix
 * @param pgpFingerprint of version 4 (RFC 4880) or 6 (RFC 9580), with or without spaces
 * @param hours in words, such as "24/7"
 * @param languages of whoever answers, ISO 639-1
 */
@NothingElse
record KeepContact(
        @NotBlank @Pattern(regexp = "\\+[0-9][0-9 ()/.-]{5,38}")
        String phone,

        @NotBlank @Email @Size(max = 254) String mailbox,

        @Pattern(regexp = "\\s*([0-9A-Fa-f]\\s*){40}|\\s*([0-9A-Fa-f]\\s*){64}") @Size(max = 100) @Nullable String pgpFingerprint,

        @NotBlank @Size(max = 200) String hours,
        @NotEmpty @Size(max = 24) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages) {

    /** As it is kept and compared: capitals without spaces. */
    @Nullable String fingerprint() {
        return pgpFingerprint == null || pgpFingerprint.isBlank()
                ? null
                : pgpFingerprint.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
