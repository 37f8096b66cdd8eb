package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits of the law that come near or have passed. */
@Singleton
class ClockFacts {
    private final Sql sql;
    private final Regimes regimes;

    ClockFacts(Sql sql, Regimes regimes) {
        this.sql = sql;
        this.regimes = regimes;
    }

    /** Deadlines of authorities that are due within these hours, each due time once; the soonest first. */
    List<Fact> dueWithin(int hours, Instant now) {
        return clocks(
                "c.due_at >= ? and c.due_at < ?",
                "due-soon:" + hours + ":",
                NoticeKind.DUE_SOON,
                hours,
                now,
                now.plus(Duration.ofHours(hours)));
    }

    /** Those that have passed within a day. */
    List<Fact> overdue(Instant now) {
        return clocks(
                "c.due_at < ? and c.due_at > ?", "overdue:", NoticeKind.OVERDUE, null, now, now.minus(FactRows.LATE));
    }

    private List<Fact> clocks(
            String when, String mark, NoticeKind kind, @Nullable Integer hours, Instant one, Instant other) {
        var columns = Map.of(
                "organisation", "c.owner",
                "about", "c.id",
                "exercise", "false",
                "officer", "n.officer_subject",
                "due_at", "c.due_at",
                "key", "m.mark");
        return sql.list(
                "select c.regime, c.regime_version, c.obligation, " + FactRows.columns(columns)
                        + """
                 from clock c join incident i on i.id = c.incident join incident_internal n on n.incident = c.incident
                cross join lateral (select ? || c.id || ':' || extract(epoch from c.due_at)::bigint as mark) m
                where c.met_at is null and c.dropped_at is null and not c.exercise and c.owed_by = 'authority'
                  and c.due_at is not null and %s and not exists (select from notice_mark k where k.mark = m.mark)
                order by c.due_at limit %d""".formatted(when, FactRows.AT_ONCE),
                row -> clock(row, kind, hours),
                mark,
                one,
                other);
    }

    private Fact clock(Row row, NoticeKind kind, @Nullable Integer hours) {
        return FactRows.fact(row, kind).of(row.text("obligation"), FactRows.stage(row, regimes), hours);
    }
}
