package eu.vallum.incident.attachment;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How a file is marked from now on; holders of copies read the reason. */
@NothingElse
record MarkAttachment(
        @NotNull Tlp tlp,
        @NotNull Boolean sample,
        @NotBlank @Size(max = 1_000) String reason) {}
