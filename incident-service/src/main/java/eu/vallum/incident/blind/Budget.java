package eu.vallum.incident.blind;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much an organisation may bring on a day, and from when on it looks as if it tried values. Days are UTC: the budget is one for all. */
@Singleton
class Budget {
    private final int daily;
    private final int manyDigests;
    private final int manyNeighbours;
    private final Clock clock;

    Budget(
            @ConfigProperty(name = "vallum.incident.blind.daily") int daily,
            @ConfigProperty(name = "vallum.incident.blind.many-digests") int manyDigests,
            @ConfigProperty(name = "vallum.incident.blind.many-neighbours") int manyNeighbours,
            Clock clock) {
        this.daily = daily;
        this.manyDigests = manyDigests;
        this.manyNeighbours = manyNeighbours;
        this.clock = clock;
    }

    int daily() {
        return daily;
    }

    int left(int taken) {
        return Math.max(0, daily - taken);
    }

    boolean manyDigests(int digests) {
        return digests > manyDigests;
    }

    boolean manyNeighbours(int neighbours) {
        return neighbours >= manyNeighbours;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Instant begins() {
        return day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant ends() {
        return day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
