package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.vallum.incident.observable.Observable;
import java.util.List;

/** One value of a look-up. */
record LookedUp(
        String given,
        List<Observable> observables,
        boolean correlates,
        List<String> warnings,
        @JsonUnwrapped Tally tally) {}
