package eu.vallum.incident.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a list.
 *
 * @param state open, acknowledged, or over when it was not needed any more
 * @param nextAt when the next person is tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        AlertId id,
        AlertKind kind,
        @Nullable UUID incident,
        @Nullable String reference,
        @Nullable String stage,
        @Nullable Wording label,
        @Nullable Instant dueAt,
        Instant raisedAt,
        String state,
        @Nullable Instant nextAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant overAt) {
    static final String COLUMNS =
            "id, owner, kind, about, incident, reference, stage, stage_en, stage_fr, due_at, raised_at, next_at, acknowledged_at,"
                    + " acknowledged_name, over_at, step, reserves, version ";

    static AlertView of(Row row) {
        var acknowledgedAt = row.instantOrNull("acknowledged_at");
        var overAt = row.instantOrNull("over_at");
        var english = row.textOrNull("stage_en");
        return new AlertView(
                new AlertId(row.uuid("id")),
                AlertKind.of(row.text("kind")),
                row.uuidOrNull("incident"),
                row.textOrNull("reference"),
                row.textOrNull("stage"),
                english == null ? null : new Wording(english, row.text("stage_fr")),
                row.instantOrNull("due_at"),
                row.instant("raised_at"),
                acknowledgedAt != null ? "acknowledged" : overAt != null ? "over" : "open",
                row.instantOrNull("next_at"),
                acknowledgedAt,
                row.textOrNull("acknowledged_name"),
                overAt);
    }

    Cursor cursor() {
        return new Cursor(raisedAt, id.value());
    }
}
