package eu.vallum.incident.clock;

import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Regime;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.time.Zones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What deadlines need to know of a report when it is filed.
 *
 * @param regimes under which it falls
 * @param facts values of facts that conditions name
 * @param memberState of the authority: its zone and its public holidays
 * @param pace real, or how fast an exercise runs
 * @param lateReason why the first stage comes late, if it does
 */
public record Reported(
        Instant awareAt,
        Instant receivedAt,
        List<Regime> regimes,
        Map<String, String> facts,
        String memberState,
        Pace pace,
        String entity,
        String authority,
        @Nullable String lateReason) {

    Situation situation() {
        return new Situation(
                facts,
                List.of(
                        new Moment(UuidV7.next(), AnchorKind.AWARENESS, null, null, awareAt, null),
                        new Moment(UuidV7.next(), AnchorKind.RECEIPT, null, null, receivedAt, null)),
                memberState,
                Zones.of(memberState),
                pace.factor(),
                entity,
                authority);
    }

    /** The deadlines it opens. What is met by filing is met when it was received, and may be met late. */
    List<Deadline> deadlines() {
        var situation = situation();
        return regimes.stream()
                .flatMap(regime -> Reckoning.of(regime, situation).stream()
                        .map(deadline -> filed(regime, deadline) ? deadline.met(receivedAt, lateReason) : deadline))
                .toList();
    }

    private static boolean filed(Regime regime, Deadline deadline) {
        return regime.stage(deadline.obligation()).orElseThrow().metByFiling();
    }
}
