package eu.vallum.incident.label;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The new label and why; recipients whose share it changes read the reason, and all of them when it says anew what may be done with the
 * indicators.
 *
 * @param pap null leaves it as it is
 */
@NothingElse
public record ChangeLabel(
        @NotNull Tlp tlp,
        @Nullable Pap pap,
        @NotBlank @Size(max = 1_000) String reason) {}
