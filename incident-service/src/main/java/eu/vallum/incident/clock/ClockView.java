package eu.vallum.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deadline as it stands now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockView(
        UUID id,
        Obligation obligation,
        Debtor owedBy,
        String owedByName,
        String basis,
        Anchor anchor,
        String zone,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        ClockState state,
        @Nullable Instant metAt,
        boolean late) {

    static final String COLUMNS =
            "c.id, c.incident, c.owner, c.obligation, c.owed_by, c.owed_by_name, c.basis, c.anchor, c.zone, "
                    + "c.started_at, c.due_at, c.met_at";

    static Deadline deadline(Row row) {
        return new Deadline(
                row.uuid("id"),
                Obligation.of(row.text("obligation")),
                Debtor.of(row.text("owed_by")),
                row.text("owed_by_name"),
                row.text("basis"),
                Anchor.of(row.text("anchor")),
                ZoneId.of(row.text("zone")),
                row.instantOrNull("started_at"),
                row.instantOrNull("due_at"),
                row.instantOrNull("met_at"));
    }

    static ClockView of(Deadline d, Instant now) {
        return new ClockView(
                d.id(),
                d.obligation(),
                d.owedBy(),
                d.owedByName(),
                d.basis(),
                d.anchor(),
                d.zone().getId(),
                d.startedAt(),
                d.dueAt(),
                d.state(now),
                d.metAt(),
                d.late());
    }
}
