package eu.vallum.incident.picture;

import eu.vallum.incident.statistics.Counts;
import eu.vallum.incident.statistics.Counts.Alike;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Counts open incidents: as the job of a Member State all of its authorities', as an organisation what it sees of its own State. */
@Singleton
class OpenIncidents {
    private static final String DEADLINE = """
            case when due is null then 'none' when due <= ? then 'overdue' when due <= ? then 'soon' else 'running' end""";
    private static final String OF_STATE = "select severity, sector, " + DEADLINE + """
             as deadline, count(*)::integer as n
            from (select i.severity, i.sector,
                         (select min(c.due_at) from clock c where c.incident = i.id and c.met_at is null and c.started_at is not null
                             and c.dropped_at is null) as due
                  from incident i where i.status = 'open' and not i.exercise and i.received_at <= ?) open
            group by 1, 2, 3""";
    private static final String SEEN = "select severity, sector, " + DEADLINE + """
             as deadline, count(*)::integer as n
            from (select l.severity, l.sector, nullif(l.due_at, '9999-12-31T00:00:00Z') as due
                  from listing l join organisation o on o.id = l.owner
                  where l.organisation = ? and o.member_state = ? and l.status = 'open' and not l.exercise
                    and (l.expires_at is null or l.expires_at > ?)) open
            group by 1, 2, 3""";
    private static final String WEEKS = """
            select to_char(date_trunc('week', l.received_at at time zone 'UTC'), 'IYYY-"W"IW') as week, count(*)::integer as n
            from listing l join organisation o on o.id = l.owner
            where l.organisation = ? and o.member_state = ? and not l.exercise and l.received_at >= ?
              and (l.expires_at is null or l.expires_at > ?)
            group by 1""";

    private final Sql sql;

    OpenIncidents(Sql sql) {
        this.sql = sql;
    }

    /** Of the Member State as whose job this runs. */
    Counts ofState(Instant now, int delayDays) {
        return Counts.of(
                Layout.SHAPE,
                sql.list(OF_STATE, OpenIncidents::alike, now, soon(now), now.minus(Duration.ofDays(delayDays))));
    }

    /** What an organisation sees of its own Member State. */
    Counts seen(UUID organisation, String memberState, Instant now) {
        return Counts.of(
                Layout.SHAPE, sql.list(SEEN, OpenIncidents::alike, now, soon(now), organisation, memberState, now));
    }

    /** How many of those, open or closed, were received in a week. */
    record Week(String week, int n) {}

    List<Week> weeks(UUID organisation, String memberState, Instant from, Instant now) {
        return sql.list(
                WEEKS, row -> new Week(row.text("week"), row.number("n")), organisation, memberState, from, now);
    }

    private static Instant soon(Instant now) {
        return now.plus(Duration.ofDays(1));
    }

    private static Alike alike(Row row) {
        return new Alike(row.text("severity"), List.of(row.text("sector"), row.text("deadline")), row.number("n"));
    }
}
