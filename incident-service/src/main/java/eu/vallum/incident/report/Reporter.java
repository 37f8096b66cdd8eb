package eu.vallum.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who told us; personal data that never leaves the owner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@NothingElse
public record Reporter(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Nullable String contact) {}
