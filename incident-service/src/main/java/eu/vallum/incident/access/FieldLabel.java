package eu.vallum.incident.access;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;

/** A field that is marked by itself. */
@NothingElse
public record FieldLabel(@NotNull Field field, @NotNull Tlp tlp) {}
