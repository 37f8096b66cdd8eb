package eu.vallum.incident.forwarding;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is not forwarded; whoever asked reads it. */
@NothingElse
record RefuseForwarding(@NotBlank @Size(max = 1_000) String reason) {}
