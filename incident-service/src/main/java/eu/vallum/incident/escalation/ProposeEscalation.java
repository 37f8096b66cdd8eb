package eu.vallum.incident.escalation;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be escalated, why, and who is to know.
 *
 * @param incidents of one's own, and of others of which nothing is withheld from one
 * @param callAt when those who are told are asked to join a call
 */
@NothingElse
public record ProposeEscalation(
        @NotBlank @Size(max = 40) String level,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4_000) String reason,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> criteria,
        @NotNull Tlp tlp,
        @NotEmpty @Size(max = 50) List<@NotNull UUID> incidents,
        @Size(max = 200) @Nullable List<@NotNull UUID> recipients,
        @Nullable Instant callAt) {

    List<UUID> about() {
        return incidents.stream().distinct().toList();
    }

    List<UUID> told() {
        return recipients == null ? List.of() : recipients.stream().distinct().toList();
    }
}
