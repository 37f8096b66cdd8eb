package eu.vallum.incident.clock;

import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of one report. Immutable; nothing here asks what time it is.
 *
 * @param obligation id of the stage that is owed
 * @param occurrence 0, or the number of the request for a stage that repeats
 * @param targetAt what the organisation aims at; no law
 * @param lateReason why it was met late
 */
record Deadline(
        UUID id,
        String regime,
        int regimeVersion,
        String obligation,
        int occurrence,
        Debtor owedBy,
        String owedByName,
        String basis,
        AnchorKind anchor,
        ZoneId zone,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant targetAt,
        @Nullable Instant metAt,
        @Nullable String lateReason) {

    /** The rows of one deadline over all its reckonings have this in common. */
    record Key(String regime, String obligation, int occurrence) {}

    static Deadline waiting(
            UUID id, Regime regime, StageRule stage, int occurrence, String basis, AnchorKind anchor, Situation in) {
        var debtor = Debtor.of(stage.owedBy());
        return new Deadline(
                id,
                regime.id(),
                regime.version(),
                stage.id(),
                occurrence,
                debtor,
                debtor == Debtor.ENTITY ? in.entity() : in.authority(),
                basis,
                anchor,
                in.zone(),
                null,
                null,
                null,
                null,
                null);
    }

    Key key() {
        return new Key(regime, obligation, occurrence);
    }

    Deadline started(Instant at, @Nullable Instant due, @Nullable Instant target) {
        return new Deadline(
                id,
                regime,
                regimeVersion,
                obligation,
                occurrence,
                owedBy,
                owedByName,
                basis,
                anchor,
                zone,
                at,
                due,
                target,
                metAt,
                lateReason);
    }

    Deadline met(Instant at, @Nullable String whyLate) {
        return new Deadline(
                id,
                regime,
                regimeVersion,
                obligation,
                occurrence,
                owedBy,
                owedByName,
                basis,
                anchor,
                zone,
                startedAt,
                dueAt,
                targetAt,
                at,
                dueAt != null && at.isAfter(dueAt) ? whyLate : null);
    }

    /** The same deadline as another reckoning has it; whether and why it was met late stays. */
    Deadline as(Deadline other) {
        return new Deadline(
                id,
                regime,
                regimeVersion,
                obligation,
                occurrence,
                owedBy,
                owedByName,
                other.basis,
                other.anchor,
                other.zone,
                other.startedAt,
                other.dueAt,
                other.targetAt,
                metAt,
                lateReason);
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

    /** Whether it stands as another reckoning of it does. */
    boolean same(Deadline other) {
        return basis.equals(other.basis)
                && anchor == other.anchor
                && java.util.Objects.equals(startedAt, other.startedAt)
                && java.util.Objects.equals(dueAt, other.dueAt)
                && java.util.Objects.equals(targetAt, other.targetAt);
    }
}
