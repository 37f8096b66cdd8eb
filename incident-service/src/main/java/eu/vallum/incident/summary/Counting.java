package eu.vallum.incident.summary;

import eu.vallum.incident.statistics.Counts;
import eu.vallum.incident.statistics.Counts.Alike;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Counts the finished reports of all authorities of one Member State. It runs as a job of that State, which the row policies let read the
 * reports of its authorities and of no other; the single point of contact itself sees none of the rows. A report counts when the last of
 * its reports was received in the period, by that report's own time and not by the incident's: one that is finished late belongs to the
 * period in which it was finished, and to no other. One that waits for its last report, and an exercise, do not count. The cause is
 * the one that the final report names.
 */
@Singleton
class Counting {
    private static final String COUNT = """
            select c.regime, i.sector, i.severity, i.cross_border, count(*)::integer as n,
                   coalesce((select f.value #>> '{}' from fact f where f.incident = i.id and f.id = 'rootCauseKind'
                             order by f.version desc limit 1), 'unknown') as cause
            from (select incident, regime, max(met_at) as finished_at
                  from clock
                  where dropped_at is null and not exercise and regime || ' ' || obligation = any (?)
                  group by incident, regime
                  having bool_and(met_at is not null)) c
            join incident i on i.id = c.incident
            where c.finished_at >= ? and c.finished_at < ? and not i.exercise
            group by c.regime, i.sector, i.severity, i.cross_border, cause""";

    private final Sql sql;

    Counting(Sql sql) {
        this.sql = sql;
    }

    /** The job to run as. */
    static Job of(String memberState) {
        return new Job("summary-" + memberState.toLowerCase(Locale.ROOT));
    }

    /** Counts what was finished from one moment until before another. */
    @Transactional
    Counts count(Instant from, Instant until) {
        var last = Arrays.stream(Kind.values())
                .map(kind -> kind.regime() + " " + kind.last())
                .toArray(String[]::new);
        return Counts.of(Layout.SHAPE, sql.list(COUNT, Counting::alike, last, from, until));
    }

    private static Alike alike(Row row) {
        var cause = row.text("cause");
        return new Alike(
                Kind.ofRegime(row.text("regime")).code(),
                List.of(
                        row.text("sector"),
                        row.text("severity"),
                        Layout.CAUSES.contains(cause) ? cause : "unknown",
                        row.text("cross_border")),
                row.number("n"));
    }
}
