package eu.vallum.incident.group;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who joins. */
@NothingElse
record AddMember(@NotNull UUID organisation) {}
