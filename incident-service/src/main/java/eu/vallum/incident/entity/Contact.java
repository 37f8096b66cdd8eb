package eu.vallum.incident.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call at an entity. Personal data that never leaves its authority.
 *
 * @param role what they do, for example security officer
 * @param language of mails to them, en or fr
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@NothingElse
public record Contact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) @Nullable String role,
        @Email @Size(max = 254) @Nullable String mailbox,
        @Size(max = 40) @Nullable String phone,
        @Pattern(regexp = "en|fr") @Nullable String language) {}
