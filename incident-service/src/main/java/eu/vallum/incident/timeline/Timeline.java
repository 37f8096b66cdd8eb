package eu.vallum.incident.timeline;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
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
        values (?, ?, ?, ?, ?, ?, ?, ?::text, ?::uuid, ?::text, ?::int, ?::text)\
        """;
    private static final String COLUMNS =
            "select t.id, t.incident, t.owner, t.kind, t.at, t.recorded_at, t.internal, t.by_name, "
                    + "t.organisation, t.subject, t.count, t.text ";

    private static final String LATEST = """
        from (
            (select *, organisation as other from timeline where owner = ? order by recorded_at desc, id desc limit ?)
            union all
            (select e.*, e.organisation as other
             from (select incident from audience where share is not null order by at desc, incident desc limit 100) s
             cross join lateral (select * from timeline where incident = s.incident and not internal
                                 order by at desc, id desc limit ?) e)
        ) t join audience a on a.incident = t.incident join incident_seen i on i.id = t.incident
        where not i.exercise order by t.recorded_at desc, t.id desc limit ?\
        """;

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
    record Stored(UUID owner, boolean internal, @Nullable UUID organisation, Entry entry) {}

    /** The latest first, by the time it happened or the time it was written down. */
    List<Stored> page(IncidentId incident, Cursor from, Order order, int limit) {
        var time = order == Order.RECORDED ? "t.recorded_at" : "t.at";
        return sql.list(
                COLUMNS + "from timeline t where t.incident = ? and (" + time + ", t.id) < (?, ?) order by " + time
                        + " desc, t.id desc limit ?",
                row -> stored(row, "organisation"),
                incident.value(),
                from.at(),
                from.id(),
                limit);
    }

    /** An entry of any incident with the audience row by which the incident is seen. */
    record Recent(Stored stored, Seen seen, String title) {}

    /** What was last written down: on the organisation's own incidents, and on the newest 100 of those shared with it. */
    List<Recent> latest(UUID organisation, int limit) {
        return sql.list(
                "select t.id, t.kind, t.at, t.recorded_at, t.internal, t.by_name, t.other, t.subject, t.count, t.text,"
                        + " t.owner, "
                        + Seen.COLUMNS + ", i.title " + LATEST,
                row -> new Recent(stored(row, "other"), Seen.of(row), row.text("title")),
                organisation,
                limit,
                limit,
                limit);
    }

    private static Stored stored(Row row, String organisation) {
        return new Stored(
                row.uuid("owner"),
                row.flag("internal"),
                row.uuidOrNull(organisation),
                new Entry(
                        row.uuid("id"),
                        EntryKind.of(row.text("kind")),
                        row.instant("at"),
                        row.instant("recorded_at"),
                        row.textOrNull("by_name"),
                        null,
                        row.textOrNull("subject"),
                        row.numberOrNull("count"),
                        row.textOrNull("text")));
    }
}
