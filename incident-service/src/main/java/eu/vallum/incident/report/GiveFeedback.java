package eu.vallum.incident.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the authority told the entity. */
record GiveFeedback(@NotBlank @Size(max = 10_000) String text) {}
