package eu.vallum.incident.anchoring;

import eu.vallum.incident.clock.ClockView;
import eu.vallum.incident.clock.Moments.Said;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.Wording;
import java.util.List;

/** Everything about one incident's deadlines: as they stand, under which regimes, and what was said that they run from. */
record IncidentClocks(List<ClockView> items, List<Falls> regimes, List<Said> moments) {

    /** A regime under which it falls, in the version by which it is reckoned. */
    record Falls(String id, int version, String kind, Wording title) {
        static Falls under(Regime regime) {
            return new Falls(regime.id(), regime.version(), regime.kind(), regime.title());
        }
    }
}
