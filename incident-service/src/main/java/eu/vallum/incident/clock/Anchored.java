package eu.vallum.incident.clock;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;

/** The two moments that every report has, as they are known now. */
@Singleton
public class Anchored {
    private final Sql sql;

    Anchored(Sql sql) {
        this.sql = sql;
    }

    /** When the entity became aware, and when the authority received the report. */
    public record Times(Instant awareAt, Instant receivedAt) {}

    public Times of(IncidentId incident) {
        return Objects.requireNonNull(sql.first(
                """
                select aware_at, coalesce((select at from moment where incident = i.id and kind = 'receipt' order by id desc limit 1),
                    received_at) as received_at
                from incident i where id = ?\
                """, row -> new Times(row.instant("aware_at"), row.instant("received_at")), incident.value()));
    }

    public void awareAt(IncidentId incident, Instant at) {
        sql.run("update incident set aware_at = ? where id = ?", at, incident.value());
    }

    /** What is met by filing was met then. The time under which lists and cursors know the report stays. */
    public void receivedAt(IncidentId incident, Instant at) {
        sql.run("""
                      update clock c set met_at = ? from incident i where c.incident = ? and i.id = c.incident and c.owed_by = 'entity'
                        and c.met_at = coalesce((select m.at from moment m where m.incident = i.id and m.kind = 'receipt'
                            order by m.id desc offset 1 limit 1), i.received_at)\
                      """, at, incident.value());
    }
}
