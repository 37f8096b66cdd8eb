package eu.vallum.incident.summary;

import eu.vallum.incident.statistics.Figures;
import eu.vallum.incident.statistics.Protection;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts a quarter as the Member State's job and withholds what is too small. Outside any transaction of the caller's. */
@Singleton
class CountingQuarter {
    private final CurrentCaller caller;
    private final Counting counting;
    private final int threshold;

    CountingQuarter(
            CurrentCaller caller,
            Counting counting,
            @ConfigProperty(name = "vallum.incident.summary.threshold") int threshold) {
        this.caller = caller;
        this.counting = counting;
        this.threshold = threshold;
    }

    int threshold() {
        return threshold;
    }

    Figures told(String memberState, Quarter quarter, ZoneId zone) {
        var counts = caller.as(Counting.of(memberState), () -> counting.count(quarter.from(zone), quarter.until(zone)));
        return Protection.protect(counts, threshold);
    }
}
