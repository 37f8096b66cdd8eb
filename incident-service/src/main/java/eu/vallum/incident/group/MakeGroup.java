package eu.vallum.incident.group;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group's name, what it is for, and who belongs to it. */
@NothingElse
public record MakeGroup(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 1_000) @Nullable String purpose,
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> members) {}
