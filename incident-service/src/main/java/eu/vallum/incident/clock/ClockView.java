package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deadline as it stands now: the legal limit, and apart from it what the organisation aims at. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockView(
        UUID id,
        String regime,
        int regimeVersion,
        String obligation,
        int occurrence,
        Wording label,
        Debtor owedBy,
        String owedByName,
        String basis,
        AnchorKind anchor,
        String zone,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant targetAt,
        ClockState state,
        @Nullable Instant metAt,
        boolean late,
        @Nullable String lateReason,
        @Nullable Instant stoppedAt) {
    static final String COLUMNS =
            "c.id, c.incident, c.owner, c.regime, c.regime_version, c.obligation, c.occurrence, c.owed_by,"
                    + " c.owed_by_name, c.basis, c.anchor, c.zone, c.started_at, c.due_at, c.target_at, c.met_at,"
                    + " c.late_reason";

    static Deadline deadline(Row row) {
        return new Deadline(
                row.uuid("id"),
                row.text("regime"),
                row.number("regime_version"),
                row.text("obligation"),
                row.number("occurrence"),
                Debtor.of(row.text("owed_by")),
                row.text("owed_by_name"),
                row.text("basis"),
                AnchorKind.of(row.text("anchor")),
                ZoneId.of(row.text("zone")),
                row.instantOrNull("started_at"),
                row.instantOrNull("due_at"),
                row.instantOrNull("target_at"),
                row.instantOrNull("met_at"),
                row.textOrNull("late_reason"));
    }

    static ClockView of(Deadline d, Wording label, Instant now) {
        return new ClockView(
                d.id(),
                d.regime(),
                d.regimeVersion(),
                d.obligation(),
                d.occurrence(),
                label,
                d.owedBy(),
                d.owedByName(),
                d.basis(),
                d.anchor(),
                d.zone().getId(),
                d.startedAt(),
                d.dueAt(),
                d.targetAt(),
                d.state(now),
                d.metAt(),
                d.late(),
                d.lateReason(),
                null);
    }

    /** The same deadline, over which its incident was closed. */
    ClockView stopped(Instant at) {
        return new ClockView(
                id,
                regime,
                regimeVersion,
                obligation,
                occurrence,
                label,
                owedBy,
                owedByName,
                basis,
                anchor,
                zone,
                startedAt,
                dueAt,
                targetAt,
                ClockState.STOPPED,
                metAt,
                late,
                lateReason,
                at);
    }
}
