package eu.vallum.incident.anchoring;

import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.regime.AnchorKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says when something was from which clocks run.
 *
 * @param regime of a request, the regime of the stage
 * @param stage of a request, what is asked for
 * @param due of a request, by when
 * @param reason why something said before was wrong; a correction needs it
 */
@NothingElse
record NoteMoment(
        @NotNull AnchorKind kind,
        @Size(max = 60) @Nullable String regime,
        @Size(max = 60) @Nullable String stage,
        @NotNull Instant at,
        @Nullable Instant due,
        @Size(max = 2_000) @Nullable String reason) {}
