package eu.vallum.incident.sighting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all lines about one indicator say together: from the first to the last, and how often, a line without a count counting once. */
record Tally(
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Integer times) {
    /** As many as a STIX sighting can count. */
    private static final int MOST = 999_999_999;

    static Tally of(SeenLine line) {
        return new Tally(line.first(), line.last(), line.times());
    }

    Tally and(Tally other) {
        var from = earlier(first, other.first);
        var to = later(last, other.last);
        var crossed = from != null
                && to != null
                && to.isBefore(from); // one line knows only its first, the other only its last
        return new Tally(crossed ? to : from, crossed ? from : to, sum(times, other.times));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static int sum(@Nullable Integer one, @Nullable Integer other) {
        return Math.min(MOST, (one == null ? 1 : one) + (other == null ? 1 : other));
    }
}
