package eu.vallum.incident.clock;

import eu.vallum.incident.regime.AnchorKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that clocks run from, as it is known now.
 *
 * @param regime of a submission or request, which regime it belongs to
 * @param stage of a submission or request, which stage
 * @param due of a request, the time the authority set
 */
public record Moment(
        UUID id,
        AnchorKind kind,
        @Nullable String regime,
        @Nullable String stage,
        Instant at,
        @Nullable Instant due) {

    boolean is(AnchorKind kind, String regime, String stage) {
        return this.kind == kind && regime.equals(this.regime) && stage.equals(this.stage);
    }
}
