package eu.vallum.incident.savedview;

import eu.vallum.incident.listing.ListQuery;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A view as it is to be.
 *
 * @param shared whether the whole organisation sees it
 */
@NothingElse
record KeepView(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Valid ListQuery query,
        boolean shared) {}
