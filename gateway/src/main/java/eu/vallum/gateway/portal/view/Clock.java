package eu.vallum.gateway.portal.view;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal deadline with its debtor. How urgent it is, is told apart by debtor: theirs never takes the colours of ours. */
public record Clock(
        UUID id,
        String regime,
        String obligation,
        Wording label,
        String owedBy,
        String owedByName,
        String basis,
        String anchor,
        String zone,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant targetAt,
        String state,
        @Nullable Instant metAt,
        boolean late,
        @Nullable String lateReason,
        @Nullable Instant stoppedAt) {
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration VERY_SOON = Duration.ofHours(6);

    /** True when the reporting entity owes it, false when the authority does. */
    public boolean theirs() {
        return "entity".equals(owedBy);
    }

    public boolean met() {
        return "met".equals(state);
    }

    /** Running or overdue. */
    public boolean open() {
        return "running".equals(state) || "overdue".equals(state);
    }

    public boolean notStarted() {
        return "not-started".equals(state);
    }

    /** True when the incident was closed over it. */
    public boolean stopped() {
        return "stopped".equals(state);
    }

    /** Whether the time is up at that moment. */
    public boolean overdue(Instant now) {
        return open() && dueAt != null && dueAt.isBefore(now);
    }

    /** Whether the law's own end is apart from what the organisation aims at. */
    public boolean aims() {
        return open() && targetAt != null && !targetAt.equals(dueAt);
    }

    /** Where an authority does what it owes, below the incident's page; null when nothing can be done about it there. */
    public @Nullable String step() {
        if (!open()) {
            return null;
        }
        return switch (obligation) {
            case "feedback" -> "#feedback";
            case "inform-affected" -> "/cross-border";
            case "inform-critical-authority", "inform-public" -> "/clocks#duties";
            default -> null;
        };
    }

    /** Symbol in the sprite. */
    public String icon() {
        if (stopped()) {
            return "ban";
        }
        return met() ? "circle-check" : notStarted() ? "circle-dashed" : theirs() ? "hourglass" : "timer";
    }

    /** Style of the time that is left: plum for theirs; red under six hours, amber under a day for ours. */
    public String tone(Instant now) {
        if (theirs()) {
            return "theirs";
        }
        if (dueAt == null) {
            return "";
        }
        var left = Duration.between(now, dueAt);
        return left.compareTo(VERY_SOON) < 0 ? "crit" : left.compareTo(SOON) < 0 ? "warn" : "";
    }

    /** Percent of the time that is used, 0 to 100. */
    public long share(Instant now) {
        if (startedAt == null || dueAt == null || !dueAt.isAfter(startedAt)) {
            return 0;
        }
        var used = Duration.between(startedAt, now).toSeconds()
                * 100
                / Duration.between(startedAt, dueAt).toSeconds();
        return Math.clamp(used, 0, 100);
    }
}
