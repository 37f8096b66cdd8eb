package eu.vallum.incident.clock;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.regime.Regimes;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.incident.regime.Wording;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of deadlines. "Overdue" is computed by whoever reads, from a time given; the database is never asked what time it is. */
@Singleton
public class Clocks {
    private static final String INSERT = """
        insert into clock (id, incident, owner, obligation, owed_by, owed_by_name, basis, regime, regime_version, anchor, zone,
            calendar, started_at, due_at, met_at, occurrence, target_at, late_reason, exercise)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?)\
        """;
    private static final String FROM = "select " + ClockView.COLUMNS
            + ", i.reference, i.title, i.tlp, i.entity_name from clock c join incident i on i.id = c.incident ";
    private static final String OPEN = "c.met_at is null and c.started_at is not null ";

    private final Sql sql;
    private final Regimes regimes;

    Clocks(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** Opens the deadlines of a new report, and shows them as they stand. */
    public List<ClockView> open(IncidentId incident, UUID owner, Reported report, Instant now) {
        var deadlines = report.deadlines();
        add(incident, owner, deadlines, report.memberState(), report.pace().exercise());
        return deadlines.stream().map(d -> view(d, now)).toList();
    }

    void add(IncidentId incident, UUID owner, List<Deadline> deadlines, String calendar, boolean exercise) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var d : deadlines) {
            rows.add(new @Nullable Object[] {
                d.id(),
                incident.value(),
                owner,
                d.obligation(),
                d.owedBy().code(),
                d.owedByName(),
                d.basis(),
                d.regime(),
                d.regimeVersion(),
                d.anchor().code(),
                d.zone().getId(),
                calendar,
                d.startedAt(),
                d.dueAt(),
                d.metAt(),
                d.occurrence(),
                d.targetAt(),
                d.lateReason(),
                exercise
            });
        }
        sql.batch(INSERT, rows);
    }

    /** All deadlines of one incident that are owed or were stopped, in the order of their obligations. */
    public List<ClockView> of(IncidentId incident, Instant now) {
        return rows(incident).stream()
                .filter(Kept::shown)
                .map(kept -> view(kept, now))
                .toList();
    }

    /** A row, whether it is still owed, and since when it is not because its incident was closed. */
    record Kept(Deadline deadline, boolean owed, @Nullable Instant stoppedAt) {
        boolean shown() {
            return owed || stoppedAt != null;
        }
    }

    List<Kept> rows(IncidentId incident) {
        return sql.list(
                "select " + ClockView.COLUMNS
                        + ", c.dropped_at is null as owed, c.stopped_at from clock c where c.incident = ? order by c.id",
                row -> new Kept(ClockView.deadline(row), row.flag("owed"), row.instantOrNull("stopped_at")),
                incident.value());
    }

    /** The same deadline by another reckoning. One that moved is noticed again when it passes; one that was stopped stays so. */
    void move(List<Deadline> deadlines) {
        for (var d : deadlines) {
            sql.run(
                    "update clock set basis = ?, anchor = ?, started_at = ?, due_at = ?, target_at = ?, dropped_at ="
                            + " case when stopped_at is null then null else dropped_at end, notified_at = case when due_at is distinct from ? then null else notified_at end"
                            + " where id = ?",
                    d.basis(),
                    d.anchor().code(),
                    d.startedAt(),
                    d.dueAt(),
                    d.targetAt(),
                    d.dueAt(),
                    d.id());
        }
    }

    void drop(List<UUID> ids, Instant now) {
        sql.run("update clock set dropped_at = ? where id = any (?)", now, ids.toArray(UUID[]::new));
    }

    /** Nothing that is not met is owed any more. */
    public void dropOpen(IncidentId incident, Instant now) {
        sql.run(
                "update clock set dropped_at = ? where incident = ? and met_at is null and dropped_at is null",
                now,
                incident.value());
    }

    /** Stops what runs or waits, because its incident was closed; how many. */
    public int stop(IncidentId incident, Instant now) {
        return sql.run(
                "update clock set dropped_at = ?, stopped_at = ? where incident = ? and met_at is null and dropped_at is"
                        + " null",
                now,
                now,
                incident.value());
    }

    /** Those that were stopped and do not run again. */
    public Set<UUID> stopped(IncidentId incident) {
        return Set.copyOf(sql.list(
                "select id from clock where incident = ? and stopped_at is not null",
                row -> row.uuid("id"),
                incident.value()));
    }

    /** Lets stopped ones run again, from when and until when they ran before. */
    public void resume(IncidentId incident, Collection<UUID> ids) {
        sql.run(
                "update clock set dropped_at = null, stopped_at = null where incident = ? and stopped_at is not null and"
                        + " id = any (?)",
                incident.value(),
                ids.toArray(UUID[]::new));
    }

    /** Marks an obligation as met, the first one of it that is open. */
    public boolean meet(IncidentId incident, String obligation, Instant at) {
        return meet(incident, null, obligation, at, null);
    }

    /**
     * The same in one regime, or in any without one.
     *
     * @param lateReason why it comes late, kept only if it does
     */
    public boolean meet(
            IncidentId incident, @Nullable String regime, String obligation, Instant at, @Nullable String lateReason) {
        return sql.run("""
            update clock set met_at = ?, late_reason = case when due_at < ? then ?::text end
            where incident = ? and obligation = ? and (?::text is null or regime = ?) and met_at is null
              and started_at is not null and dropped_at is null
              and occurrence = (select min(o.occurrence) from clock o
                  where o.incident = clock.incident and o.regime = clock.regime and o.obligation = clock.obligation
                    and o.met_at is null and o.dropped_at is null)\
            """, at, at, lateReason, incident.value(), obligation, regime, regime) > 0;
    }

    /** Writes down why a deadline was met late; false when it was not. */
    public boolean explain(IncidentId incident, UUID clock, String reason) {
        return sql.run(
                        "update clock set late_reason = ? where incident = ? and id = ? and met_at > due_at",
                        reason,
                        incident.value(),
                        clock)
                > 0;
    }

    record Owned(UUID owner, ClockRow row) {}

    /** Deadlines of one kind of debtor and state, soonest due first; of real reports or of exercises. */
    List<Owned> page(
            Debtor debtor, ClockFilter filter, boolean exercise, @Nullable Cursor after, int limit, Instant now) {
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
                FROM + "where " + (exercise ? "" : "not ")
                        + "c.exercise and c.dropped_at is null and c.owed_by = ? and " + where
                        + "and (coalesce(c.due_at, ?), c.id) > (?, ?) order by coalesce(c.due_at, ?), c.id limit ?",
                row -> owned(row, now),
                parameters.toArray());
    }

    private Owned owned(Row row, Instant now) {
        return new Owned(row.uuid("owner"), new ClockRow(view(ClockView.deadline(row), now), ClockRow.Of.of(row)));
    }

    private ClockView view(Kept kept, Instant now) {
        var shown = view(kept.deadline(), now);
        return kept.stoppedAt() == null ? shown : shown.stopped(kept.stoppedAt());
    }

    private ClockView view(Deadline d, Instant now) {
        var label = regimes.exact(d.regime(), d.regimeVersion())
                .flatMap(regime -> regime.stage(d.obligation()))
                .map(StageRule::label)
                .orElseGet(() -> new Wording(d.obligation(), d.obligation()));
        return ClockView.of(d, label, now);
    }

    /** Figures of one owner and one kind of debtor, without exercises. */
    public Figures figures(UUID owner, Debtor debtor, Instant now) {
        var counted = sql.first(
                """
                select count(*) filter (where due_at is null or due_at >= ?) as running,
                       count(*) filter (where due_at < ?) as overdue,
                       count(*) filter (where due_at >= ? and due_at < ?) as soon
                from clock where owner = ? and owed_by = ? and met_at is null and started_at is not null and dropped_at is null
                  and not exercise\
                """,
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
