package eu.vallum.incident.summary;

import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row: a summary that was prepared and, once a second person agreed, filed. From then on it never changes. */
public record Filing(
        UUID id,
        UUID owner,
        UUID recipient,
        String memberState,
        Quarter period,
        int edition,
        String text,
        String sha256,
        Act prepared,
        @Nullable String reason,
        @Nullable Act filed) {
    static final String COLUMNS =
            "f.id, f.owner, f.recipient, f.member_state, f.period, f.edition, f.document, f.sha256, f.prepared_at, "
                    + "f.prepared_by, f.prepared_name, f.reason, f.filed_at, f.filed_by, f.filed_name";

    /** Who did something when. */
    public record Act(String subject, String name, Instant at) {}

    static Filing of(Row row) {
        var filedAt = row.instantOrNull("filed_at");
        return new Filing(
                row.uuid("id"),
                row.uuid("owner"),
                row.uuid("recipient"),
                row.text("member_state"),
                Quarter.parse(row.text("period")),
                row.number("edition"),
                row.text("document"),
                row.text("sha256"),
                new Act(row.text("prepared_by"), row.text("prepared_name"), row.instant("prepared_at")),
                row.textOrNull("reason"),
                filedAt == null ? null : new Act(row.text("filed_by"), row.text("filed_name"), filedAt));
    }

    /** What was filed or is to be. */
    public Document document() {
        return Document.parse(text);
    }
}
