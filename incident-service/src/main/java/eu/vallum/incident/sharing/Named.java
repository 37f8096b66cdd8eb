package eu.vallum.incident.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A person of a recipient, whom that organisation lets others name under TLP:RED. */
record Named(
        @NotNull UUID organisation,
        @NotBlank @Size(max = 200) String subject) {

    /** Subjects of one organisation among those named, each once. */
    static List<String> of(UUID organisation, List<Named> all) {
        return all.stream()
                .filter(one -> one.organisation.equals(organisation))
                .map(Named::subject)
                .distinct()
                .toList();
    }
}
