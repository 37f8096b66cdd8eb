package eu.vallum.incident.webhook;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where to call. */
@NothingElse
record SetWebhook(@NotBlank @Size(max = 500) String url) {}
