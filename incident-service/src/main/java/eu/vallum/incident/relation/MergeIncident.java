package eu.vallum.incident.relation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which incident it turned out to be, and why one thinks so. */
@NothingElse
record MergeIncident(
        @NotNull UUID survivor, @NotBlank @Size(max = 1_000) String reason) {}
