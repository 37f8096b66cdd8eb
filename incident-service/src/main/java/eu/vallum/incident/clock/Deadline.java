package eu.vallum.incident.clock;

import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deadline of one report. Immutable; nothing here asks what time it is. */
record Deadline(
        UUID id,
        Obligation obligation,
        Debtor owedBy,
        String owedByName,
        String basis,
        Anchor anchor,
        ZoneId zone,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt) {

    static Deadline waiting(Rule rule, String owedByName, ZoneId zone) {
        return new Deadline(
                UuidV7.next(),
                rule.obligation(),
                rule.owedBy(),
                owedByName,
                rule.basis(),
                rule.anchor(),
                zone,
                null,
                null,
                null);
    }

    Deadline started(Instant at, Period period) {
        return new Deadline(id, obligation, owedBy, owedByName, basis, anchor, zone, at, period.end(at, zone), metAt);
    }

    Deadline met(Instant at) {
        return new Deadline(id, obligation, owedBy, owedByName, basis, anchor, zone, startedAt, dueAt, at);
    }

    /** Where it stands. Due time itself is still in time. */
    ClockState state(Instant now) {
        if (metAt != null) {
            return ClockState.MET;
        }
        if (startedAt == null) {
            return ClockState.NOT_STARTED;
        }
        return dueAt != null && now.isAfter(dueAt) ? ClockState.OVERDUE : ClockState.RUNNING;
    }

    /** Met, but after it was due. */
    boolean late() {
        return metAt != null && dueAt != null && metAt.isAfter(dueAt);
    }
}
