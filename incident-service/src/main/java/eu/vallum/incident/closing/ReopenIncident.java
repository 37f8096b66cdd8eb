package eu.vallum.incident.closing;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why the work on it goes on.
 *
 * @param resume ids of the stopped deadlines that run again, until when they ran before; none that is not named does
 */
@NothingElse
record ReopenIncident(
        @NotBlank @Size(max = 2_000) String reason,
        @Size(max = 200) @Nullable List<@NotNull UUID> resume) {
    List<UUID> resumed() {
        return resume == null ? List.of() : resume.stream().distinct().toList();
    }
}
