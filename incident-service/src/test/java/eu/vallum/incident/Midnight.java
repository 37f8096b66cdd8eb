package eu.vallum.incident;

import eu.vallum.platform.testing.MovableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The end of a day in UTC, which no test of what is counted by days may run over. */
public final class Midnight {
    private static final Duration NEAR = Duration.ofMinutes(10);

    private Midnight() {}

    /** Moves the clock past midnight if that is near; else it stays. Whoever calls sets it back with {@link MovableClock#real()}. */
    public static void passed(MovableClock clock) {
        var now = clock.instant();
        var next = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        if (Duration.between(now, next).compareTo(NEAR) < 0) {
            clock.move(NEAR.plusMinutes(5));
        }
    }
}
