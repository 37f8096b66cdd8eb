package eu.vallum.platform.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The machine's clock plus an offset that a test moves. Time goes on by itself, so order is kept. A test's bean archive that holds this
 * class gets it as the {@code Clock}; set it back with {@link #real()}.
 */
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    /** Moves time forward, or back with a negative duration. */
    public void move(Duration by) {
        offset = offset.plus(by);
    }

    /** Goes on from this instant. */
    public void set(Instant now) {
        offset = Duration.between(Clock.systemUTC().instant(), now);
    }

    /** Goes back to the machine's time. */
    public void real() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
