package eu.vallum.identity.invitation;

import eu.vallum.identity.power.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom to invite, in which roles, and in which language to write to them. */
record InvitePerson(
        @NotBlank @Email @Size(max = 254) String email,

        @NotBlank @Size(max = 100) String givenName,

        @NotBlank @Size(max = 100) String familyName,

        @NotEmpty Set<@NotNull Role> roles,

        @Nullable @Pattern(regexp = "en|fr") String language) {}
