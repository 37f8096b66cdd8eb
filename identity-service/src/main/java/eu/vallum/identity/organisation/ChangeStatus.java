package eu.vallum.identity.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The wish to suspend, reinstate or close an organisation, with the reason. */
record ChangeStatus(
        @NotNull Status status, @NotBlank @Size(max = 500) String reason) {}
