package eu.vallum.incident.clock;

import eu.vallum.incident.access.Tlp;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;

/** A deadline in a list, with its incident. Only owners have such lists. */
public record ClockRow(ClockView clock, Of incident) {
    /** Those without a due time sort after all others. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The incident, briefly. */
    public record Of(UUID id, String reference, String title, Tlp tlp, String entityName) {
        static Of of(Row row) {
            return new Of(
                    row.uuid("incident"),
                    row.text("reference"),
                    row.text("title"),
                    Tlp.of(row.text("tlp")),
                    row.text("entity_name"));
        }
    }

    Cursor cursor() {
        var due = clock.dueAt();
        return new Cursor(due == null ? NEVER : due, clock.id());
    }
}
