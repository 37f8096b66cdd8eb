package eu.vallum.incident.label;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;

/** Which label it might get. */
@NothingElse
record PreviewLabel(@NotNull Tlp tlp) {}
