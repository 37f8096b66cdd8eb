package eu.vallum.incident.blind;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** SHA-256 of values that their owner keeps at home, in lower-case hex. */
@NothingElse
record SendDigests(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> digests) {}
