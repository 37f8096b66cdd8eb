package eu.vallum.incident.entity;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.MemberStates;
import eu.vallum.incident.report.Sector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its authority writes it down.
 *
 * @param memberState where it is established; without it the authority's own
 * @param activeIn other Member States where it provides services (NIS2 Art. 3(4)(d))
 * @param organisation its organisation of kind {@code entity}, once it has accounts
 */
@NothingElse
public record KeepEntity(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 60) @Nullable String shortName,
        @NotNull Category category,
        @Pattern(regexp = MemberStates.FORM) @Nullable String memberState,
        @Size(max = 27) @Nullable List<@NotNull @Pattern(regexp = MemberStates.FORM) String> activeIn,
        @NotEmpty @Size(max = 18) List<@NotNull Sector> sectors,
        @Size(max = 10) @Nullable List<@NotNull @Valid Identifier> identifiers,
        @Size(max = 20) @Nullable List<@NotNull @Valid Contact> contacts,
        @Nullable UUID organisation) {

    /** Where it provides services beside the State where it is established. */
    List<String> elsewhere() {
        return activeIn == null
                ? List.of()
                : activeIn.stream()
                        .filter(state -> !state.equals(memberState))
                        .distinct()
                        .sorted()
                        .toList();
    }

    List<Identifier> numbers() {
        return identifiers == null ? List.of() : identifiers.stream().distinct().toList();
    }

    List<Contact> people() {
        return contacts == null ? List.of() : contacts;
    }
}
