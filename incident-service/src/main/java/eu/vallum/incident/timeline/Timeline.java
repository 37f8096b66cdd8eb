package eu.vallum.incident.timeline;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.sql.Row;
import eu.vallum.incident.sql.Sql;
import eu.vallum.platform.page.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of timelines; they are only ever added. */
@Singleton
public class Timeline {
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String INSERT = """
            insert into timeline (id, incident, owner, kind, at, recorded_at, internal, by_name, organisation, subject, count, text)
            values (?, ?, ?, ?, ?, ?, ?, ?::text, ?::uuid, ?::text, ?::int, ?::text)""";
    private static final String COLUMNS =
            "select t.id, t.incident, t.owner, t.kind, t.at, t.recorded_at, t.internal, t.by_name, "
                    + "t.organisation, t.subject, t.count, t.text ";

    private final Sql sql;

    Timeline(Sql sql) {
        this.sql = sql;
    }

    public void add(NewEntry entry, Instant now) {
        add(List.of(entry), now);
    }

    public void add(List<NewEntry> entries, Instant now) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var e : entries) {
            rows.add(new @Nullable Object[] {
                e.id(),
                e.incident().value(),
                e.owner(),
                e.kind().code(),
                e.at(),
                now,
                e.internal(),
                e.by(),
                e.organisation(),
                e.subject(),
                e.count(),
                e.text()
            });
        }
        sql.batch(INSERT, rows);
    }

    /** A row with what decides who may see it. */
    record Stored(
            IncidentId incident,
            UUID owner,
            boolean internal,
            @Nullable UUID organisation,
            Entry entry,
            @Nullable String reference,
            @Nullable String title) {
        Cursor cursor() {
            return new Cursor(entry.at(), entry.id());
        }
    }

    /** Newest event first. */
    List<Stored> page(IncidentId incident, @Nullable Cursor after, int limit) {
        var from = after == null ? NEWEST : after;
        return sql.list(
                COLUMNS
                        + "from timeline t where t.incident = ? and (t.at, t.id) < (?, ?) order by t.at desc, t.id desc limit ?",
                row -> stored(row, null, null),
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    /** What was last written down on any incident. */
    List<Stored> latest(int limit) {
        return sql.list(
                COLUMNS + ", i.reference, i.title from timeline t join incident i on i.id = t.incident "
                        + "order by t.recorded_at desc, t.id desc limit ?",
                row -> stored(row, row.text("reference"), row.text("title")),
                limit);
    }

    private static Stored stored(Row row, @Nullable String reference, @Nullable String title) {
        return new Stored(
                new IncidentId(row.uuid("incident")),
                row.uuid("owner"),
                row.flag("internal"),
                row.uuidOrNull("organisation"),
                new Entry(
                        row.uuid("id"),
                        EntryKind.of(row.text("kind")),
                        row.instant("at"),
                        row.instant("recorded_at"),
                        row.textOrNull("by_name"),
                        null,
                        row.textOrNull("subject"),
                        row.numberOrNull("count"),
                        row.textOrNull("text")),
                reference,
                title);
    }
}
