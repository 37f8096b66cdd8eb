package eu.vallum.incident.correlation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.observable.Observable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matches one value.
 *
 * @param observables the value in its normal form; empty when it is none that can be observed
 * @param correlates whether it may tie things together at all
 * @param warnings names of the warning lists it stands on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchPage(
        List<Observable> observables,
        boolean correlates,
        List<String> warnings,
        long incidents,
        long indicators,
        List<Match> items,
        @Nullable String next) {}
