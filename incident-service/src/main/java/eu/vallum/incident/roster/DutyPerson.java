package eu.vallum.incident.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody who may be on duty.
 *
 * @param mailbox where alerts reach them
 * @param language of the mails to them, en or fr
 * @param reserve a coordinator who is alerted when nobody on duty answers
 */
public record DutyPerson(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String mailbox,
        @NotBlank @Pattern(regexp = "en|fr") String language,
        boolean reserve) {}
