package eu.vallum.incident.fieldlabel;

import eu.vallum.incident.access.FieldLabel;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All fields that are marked by themselves from now on; the others go as the incident does. The reason stays with the owner. */
@NothingElse
public record KeepFieldLabels(
        @NotNull @Size(max = 9) List<@NotNull @Valid FieldLabel> fields,
        @NotBlank @Size(max = 1_000) String reason) {}
