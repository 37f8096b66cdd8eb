package eu.vallum.incident.clock;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of deadlines. "Overdue" is computed by whoever reads, from a time given; the database is never asked what time it is. */
@Singleton
public class Clocks {
    private static final String INSERT = """
            insert into clock (id, incident, owner, obligation, owed_by, owed_by_name, basis, regime, regime_version, anchor, zone,
                calendar, started_at, due_at, met_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FROM = "select " + ClockView.COLUMNS
            + ", i.reference, i.title, i.tlp, i.entity_name from clock c join incident i on i.id = c.incident ";
    private static final String OPEN = "c.met_at is null and c.started_at is not null ";

    private final Sql sql;

    Clocks(Sql sql) {
        this.sql = sql;
    }

    /** Opens the deadlines of a new report, and shows them as they stand. */
    public List<ClockView> open(IncidentId incident, UUID owner, Reported report, Instant now) {
        var deadlines = Deadlines.open(report);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var d : deadlines) {
            rows.add(new @Nullable Object[] {
                d.id(),
                incident.value(),
                owner,
                d.obligation().code(),
                d.owedBy().code(),
                d.owedByName(),
                d.basis(),
                Nis2.NAME,
                Nis2.VERSION,
                d.anchor().code(),
                d.zone().getId(),
                Nis2.CALENDAR,
                d.startedAt(),
                d.dueAt(),
                d.metAt()
            });
        }
        sql.batch(INSERT, rows);
        return deadlines.stream().map(d -> ClockView.of(d, now)).toList();
    }

    /** All deadlines of one incident, in the order of their obligations. */
    public List<ClockView> of(IncidentId incident, Instant now) {
        return sql
                .list(
                        "select " + ClockView.COLUMNS + " from clock c where c.incident = ? order by c.id",
                        ClockView::deadline,
                        incident.value())
                .stream()
                .map(d -> ClockView.of(d, now))
                .toList();
    }

    /** Marks an obligation as met, once. */
    public boolean meet(IncidentId incident, Obligation obligation, Instant at) {
        return sql.run(
                        "update clock set met_at = ? where incident = ? and obligation = ? and met_at is null and started_at is not null",
                        at,
                        incident.value(),
                        obligation.code())
                > 0;
    }

    record Owned(UUID owner, ClockRow row) {}

    /** Deadlines of one kind of debtor and state, soonest due first. */
    List<Owned> page(Debtor debtor, ClockFilter filter, @Nullable Cursor after, int limit, Instant now) {
        var where = switch (filter) {
            case OPEN -> OPEN;
            case NOT_STARTED -> "c.met_at is null and c.started_at is null ";
            case RUNNING -> OPEN + "and (c.due_at is null or c.due_at >= ?) ";
            case OVERDUE -> OPEN + "and c.due_at < ? ";
            case MET -> "c.met_at is not null ";
        };
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(debtor.code());
        if (filter == ClockFilter.RUNNING || filter == ClockFilter.OVERDUE) {
            parameters.add(now);
        }
        parameters.add(ClockRow.NEVER);
        parameters.add(after == null ? Instant.EPOCH : after.at());
        parameters.add(after == null ? new UUID(0, 0) : after.id());
        parameters.add(ClockRow.NEVER);
        parameters.add(limit);
        return sql.list(
                FROM + "where c.owed_by = ? and " + where
                        + "and (coalesce(c.due_at, ?), c.id) > (?, ?) order by coalesce(c.due_at, ?), c.id limit ?",
                row -> owned(row, now),
                parameters.toArray());
    }

    private static Owned owned(Row row, Instant now) {
        return new Owned(
                row.uuid("owner"), new ClockRow(ClockView.of(ClockView.deadline(row), now), ClockRow.Of.of(row)));
    }

    /** Figures of one owner and one kind of debtor. */
    public Figures figures(UUID owner, Debtor debtor, Instant now) {
        var counted = sql.first(
                """
                select count(*) filter (where due_at is null or due_at >= ?) as running,
                       count(*) filter (where due_at < ?) as overdue,
                       count(*) filter (where due_at >= ? and due_at < ?) as soon
                from clock where owner = ? and owed_by = ? and met_at is null and started_at is not null""",
                row -> new Figures(row.big("running"), row.big("overdue"), row.big("soon")),
                now,
                now,
                now,
                now.plusSeconds(86_400),
                owner,
                debtor.code());
        return counted == null ? new Figures(0, 0, 0) : counted;
    }

    /** Running, overdue, and of the running ones due within a day. */
    public record Figures(long running, long overdue, long dueWithinDay) {}
}
