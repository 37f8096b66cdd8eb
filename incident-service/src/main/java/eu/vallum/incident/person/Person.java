package eu.vallum.incident.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody whom others may name. */
public record Person(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 200) String name) {}
