package eu.vallum.incident.notice;

import eu.vallum.incident.regime.Regimes;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Who is told of a deadline: its authority, whose officer has the incident, or the entity that sees the report and owes it. */
    private enum Whose {
        AUTHORITY("c.owner", "n.officer_subject", "join incident_internal n on n.incident = c.incident", "''"),
        ENTITY(
                "e.organisation",
                "null::text",
                "join entity_audience e on e.incident = c.incident",
                "':' || e.organisation");

        private final String organisation;
        private final String officer;
        private final String join;
        private final String mark;

        Whose(String organisation, String officer, String join, String mark) {
            this.organisation = organisation;
            this.officer = officer;
            this.join = join;
            this.mark = mark;
        }

        String owes() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Deadlines that are due within these hours, each due time once; the soonest first. */
    List<Fact> dueWithin(int hours, Instant now) {
        var until = now.plus(Duration.ofHours(hours));
        var when = "c.due_at >= ? and c.due_at < ?";
        var mark = "due-soon:" + hours + ":";
        return Stream.concat(
                        clocks(Whose.AUTHORITY, when, mark, NoticeKind.DUE_SOON, hours, now, until),
                        clocks(Whose.ENTITY, when, mark, NoticeKind.REPORT_DUE_SOON, hours, now, until))
                .toList();
    }

    /** Those that have passed within a day. */
    List<Fact> overdue(Instant now) {
        var since = now.minus(FactRows.LATE);
        var when = "c.due_at < ? and c.due_at > ?";
        return Stream.concat(
                        clocks(Whose.AUTHORITY, when, "overdue:", NoticeKind.OVERDUE, null, now, since),
                        clocks(Whose.ENTITY, when, "overdue:", NoticeKind.REPORT_OVERDUE, null, now, since))
                .toList();
    }

    private Stream<Fact> clocks(
            Whose whose,
            String when,
            String mark,
            NoticeKind kind,
            @Nullable Integer hours,
            Instant one,
            Instant other) {
        var columns = Map.of(
                "organisation", whose.organisation,
                "about", "c.id",
                "exercise", "false",
                "officer", whose.officer,
                "due_at", "c.due_at",
                "key", "m.mark");
        return sql
                .list(
                        "select c.regime, c.regime_version, c.obligation, " + FactRows.columns(columns)
                                + """
                 from clock c join incident i on i.id = c.incident %s
                cross join lateral (select ? || c.id || ':' || extract(epoch from c.due_at)::bigint || %s as mark) m
                where c.met_at is null and c.dropped_at is null and not c.exercise and c.owed_by = '%s'
                  and c.due_at is not null and %s and not exists (select from notice_mark k where k.mark = m.mark)
                order by c.due_at limit %d""".formatted(whose.join, whose.mark, whose.owes(), when, FactRows.AT_ONCE),
                        row -> clock(row, kind, hours),
                        mark,
                        one,
                        other)
                .stream();
    }

    private Fact clock(Row row, NoticeKind kind, @Nullable Integer hours) {
        return FactRows.fact(row, kind).of(row.text("obligation"), FactRows.stage(row, regimes), hours);
    }
}
