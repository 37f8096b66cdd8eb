package eu.vallum.incident.anchoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Moments.Said;
import eu.vallum.incident.regime.Fact;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one incident's deadlines: as they stand, under which regimes, and what was said that they run from.
 *
 * @param byNote open ones that the authority meets outside the platform and only says so here
 * @param decisive what decides which apply, as it was answered
 */
record IncidentClocks(
        List<ClockView> items, List<Falls> regimes, List<Said> moments, List<ByNote> byNote, List<Decisive> decisive) {

    /**
     * Met by a note.
     *
     * @param consultsEntity whether the note has to say when the entity was consulted
     */
    record ByNote(UUID clock, boolean consultsEntity) {}

    /**
     * A fact on which it depends what is owed.
     *
     * @param value as it was filed, submitted or said; null when nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decisive(Fact fact, @Nullable String value) {}

    /** A regime under which it falls, in the version by which it is reckoned. */
    record Falls(String id, int version, String kind, Wording title) {
        static Falls under(Regime regime) {
            return new Falls(regime.id(), regime.version(), regime.kind(), regime.title());
        }
    }
}
