package eu.vallum.incident.report;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What another system calls the incident. */
@NothingElse
public record OutsideReference(
        @NotBlank @Size(max = 100) String system,
        @NotBlank @Size(max = 200) String value) {}
