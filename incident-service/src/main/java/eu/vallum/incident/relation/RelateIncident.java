package eu.vallum.incident.relation;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What it hangs together with, and how. */
@NothingElse
record RelateIncident(@NotNull RelationKind kind, @NotNull UUID other) {}
