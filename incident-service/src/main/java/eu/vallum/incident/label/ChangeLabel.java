package eu.vallum.incident.label;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The new label and why; recipients whose share it changes read the reason. */
@NothingElse
record ChangeLabel(
        @NotNull Tlp tlp, @NotBlank @Size(max = 1_000) String reason) {}
