package eu.vallum.gateway.portal.layout;

import java.time.Duration;

/**
 * A length of time in the units a person reads, largest two only.
 *
 * @param late whether the moment has passed
 * @param days whole days
 * @param hours hours beside them
 * @param minutes minutes beside those, rounded up while time is left
 */
public record Span(boolean late, int days, int hours, int minutes) {

    static Span of(Duration left) {
        var late = left.isNegative();
        var total = late ? left.negated().toMinutes() : (left.toSeconds() + 59) / 60;
        return new Span(late, (int) (total / 1440), (int) (total % 1440 / 60), (int) (total % 60));
    }
}
