package eu.vallum.incident.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of that which waits is mailed now. Limits of the law go at once and at any hour. Everything else waits for the end of quiet
 * hours; what is to go at once is gathered for a minute, and for a quarter of an hour after the last mail, so that a burst is one mail.
 */
record Timing(ZoneId zone, Rhythm rhythm, Quiet quiet) {
    static final Duration GATHER = Duration.ofMinutes(1);
    static final Duration PAUSE = Duration.ofMinutes(15);

    /**
     * What waits.
     *
     * @param calm since when the oldest waits that is to go at once
     * @param digest since when the oldest waits for a digest
     * @param mailed when the last mail went
     * @param upto the last time for which a digest was made
     */
    record Waiting(
            boolean urgent,
            @Nullable Instant calm,
            @Nullable Instant digest,
            @Nullable Instant mailed,
            Instant upto) {}

    /**
     * What to do.
     *
     * @param period the time whose digest is made now
     * @param again when to look again, if nothing new comes before
     */
    record Decision(
            boolean urgent,
            boolean calm,
            @Nullable Instant period,
            @Nullable Instant again) {
        boolean mails() {
            return urgent || calm || period != null;
        }
    }

    Decision decide(Waiting waiting, Instant now) {
        boolean loud = quiet.ends(now, zone).isEmpty();
        var calmAt = calmAt(waiting);
        boolean calm = loud && calmAt != null && !calmAt.isAfter(now);
        var period = period(waiting, now);
        boolean digest = loud && period != null;
        return new Decision(waiting.urgent(), calm, digest ? period : null, again(waiting, now, calm, digest, calmAt));
    }

    private @Nullable Instant calmAt(Waiting waiting) {
        if (waiting.calm() == null) {
            return null;
        }
        var gathered = waiting.calm().plus(GATHER);
        var paused = waiting.mailed() == null ? gathered : waiting.mailed().plus(PAUSE);
        return paused.isAfter(gathered) ? paused : gathered;
    }

    private @Nullable Instant period(Waiting waiting, Instant now) {
        var last = rhythm.last(now, zone);
        return waiting.digest() != null && waiting.digest().isBefore(last) && last.isAfter(waiting.upto())
                ? last
                : null;
    }

    private @Nullable Instant again(
            Waiting waiting, Instant now, boolean calm, boolean digest, @Nullable Instant calmAt) {
        var forCalm = calmAt == null || calm ? null : quiet.over(later(calmAt, now), zone);
        var forDigest = waiting.digest() == null
                ? null
                : period(waiting, now) != null && !digest
                        ? quiet.over(now, zone)
                        : quiet.over(rhythm.next(now, zone), zone);
        return Stream.of(forCalm, forDigest)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
