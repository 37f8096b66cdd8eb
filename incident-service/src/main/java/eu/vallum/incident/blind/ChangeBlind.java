package eu.vallum.incident.blind;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;

/** Whether the organisation takes part. */
@NothingElse
record ChangeBlind(@NotNull Boolean enabled) {}
