package eu.vallum.incident.guest;

import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.MemberStates;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.incident.sharing.ShareIncident;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority without accounts, how it is reached by two ways, and the terms as for a member.
 *
 * @param phone by which the code is told; never by the mailbox, to which the link goes
 * @param language of the mail, en or fr
 */
@NothingElse
public record InviteGuest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = MemberStates.FORM) String country,
        @NotBlank @Email @Size(max = 254) String mailbox,
        @NotBlank @Size(max = 40) String phone,
        @NotNull @Pattern(regexp = "en|fr") String language,
        @NotNull Tlp tlp,
        @NotNull Basis basis,
        @Size(max = 2_000) @Nullable String scopeNote,
        @Nullable Instant expiresAt,
        @Size(max = 9) @Nullable List<@NotNull Field> withheld) {

    /** The terms of its share. */
    ShareIncident terms(GuestId guest) {
        return new ShareIncident(List.of(guest.value()), tlp, basis, scopeNote, expiresAt, withheld, null);
    }
}
