package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who of the owner works on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Officer(
        @NotBlank @Size(max = 200) String subject,
        @Size(max = 200) @Nullable String name) {}
