package eu.vallum.incident.hold;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which ground, explained, from whom, until when it is looked at again.
 *
 * @param recipients from whom it is held; null for everybody but the Union's agency, which has to be told
 */
@NothingElse
record PlaceHold(
        @NotNull Ground ground,
        @NotBlank @Size(max = 2_000) String explanation,
        @Size(min = 1, max = 60) @Nullable List<@NotNull UUID> recipients,
        @NotNull Instant reviewAt) {}
