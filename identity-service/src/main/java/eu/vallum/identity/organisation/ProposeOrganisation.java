package eu.vallum.identity.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation when it is proposed. */
record ProposeOrganisation(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = MemberStates.CODE) String memberState,

        @NotNull Kind kind,

        @NotBlank @Email @Size(max = 254) String contactEmail,

        @Nullable @Pattern(regexp = "https://ror\\.org/0[a-z0-9]{6}[0-9]{2}") String rorId) {}
