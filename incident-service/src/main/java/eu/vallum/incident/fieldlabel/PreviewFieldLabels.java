package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How the fields might be marked. */
@NothingElse
record PreviewFieldLabels(@NotNull @Size(max = 9) List<@NotNull @Valid FieldLabel> fields) {}
