package eu.vallum.incident.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One of the people of the organisation that has a task. */
public record TaskPerson(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 200) String name) {}
