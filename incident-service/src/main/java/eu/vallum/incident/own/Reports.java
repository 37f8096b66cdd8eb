package eu.vallum.incident.own;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.own.ReportDetails.Feedback;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Sector;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of incidents as the entity's own: the columns that are its business and no others. */
@Singleton
class Reports {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String COLUMNS = """
            select i.id, i.owner, i.reference, i.title, i.summary, i.entity_name, i.entity_id is not null as confirmed, i.sector, i.aware_at,
                i.received_at, i.malicious, i.cross_border, i.affected, i.status, i.exercise, i.version,
                (select min(c.due_at) from clock c where c.incident = i.id and c.owed_by = 'entity' and c.met_at is null and c.dropped_at is null
                    and c.started_at is not null) as next_due,
                (select count(*) from question q where q.incident = i.id and not q.from_entity and q.answered_at is null) as open
            """;

    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /** A row, before its authority and clocks are added. */
    record Stored(
            IncidentId id,
            UUID owner,
            String reference,
            String title,
            String summary,
            String entity,
            boolean confirmed,
            Sector sector,
            Instant awareAt,
            Instant receivedAt,
            Answer malicious,
            Answer crossBorder,
            List<String> affected,
            String status,
            boolean exercise,
            int version,
            @Nullable Instant nextDue,
            long open) {

        static Stored of(Row row) {
            return new Stored(
                    new IncidentId(row.uuid("id")),
                    row.uuid("owner"),
                    row.text("reference"),
                    row.text("title"),
                    row.text("summary"),
                    row.text("entity_name"),
                    row.flag("confirmed"),
                    Sector.of(row.text("sector")),
                    row.instant("aware_at"),
                    row.instant("received_at"),
                    Answer.of(row.text("malicious")),
                    Answer.of(row.text("cross_border")),
                    row.texts("affected"),
                    row.text("status"),
                    row.flag("exercise"),
                    row.number("version"),
                    row.instantOrNull("next_due"),
                    row.big("open"));
        }

        Cursor cursor() {
            return new Cursor(receivedAt, id.value());
        }
    }

    /** Newest receipt first. */
    List<Stored> page(UUID organisation, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                COLUMNS + "from entity_audience e join incident i on i.id = e.incident where e.organisation = ? "
                        + "and (e.at, e.incident) < (?, ?) order by e.at desc, e.incident desc limit ?",
                Stored::of,
                organisation,
                from.at(),
                from.id(),
                limit);
    }

    /** One, for whoever the database lets see it. */
    @Nullable Stored find(IncidentId id) {
        return sql.first(COLUMNS + "from incident i where i.id = ?", Stored::of, id.value());
    }

    /** The authority's answers, oldest first. */
    List<Feedback> feedback(IncidentId id) {
        return sql.list(
                "select at, subject, text from timeline where incident = ? and kind = 'feedback-given' order by at, id",
                row -> new Feedback(row.instant("at"), row.textOrNull("subject"), row.text("text")),
                id.value());
    }
}
