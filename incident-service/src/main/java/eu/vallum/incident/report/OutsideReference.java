package eu.vallum.incident.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What another system calls the incident. */
public record OutsideReference(
        @NotBlank @Size(max = 100) String system,
        @NotBlank @Size(max = 200) String value) {}
