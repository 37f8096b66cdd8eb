package eu.vallum.incident.summary;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Names by its hash what the second person looked at. */
@NothingElse
record ApproveSummary(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
