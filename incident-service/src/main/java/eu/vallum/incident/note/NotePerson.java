package eu.vallum.incident.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody a note names or mentions, and for whom they act. */
public record NotePerson(
        @NotNull UUID organisation,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 200) String name) {

    boolean is(UUID who, String person) {
        return organisation.equals(who) && subject.equals(person);
    }
}
