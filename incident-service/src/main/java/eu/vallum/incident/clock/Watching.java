package eu.vallum.incident.clock;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notices each overdue deadline once, and counts. Runs as the job {@code clocks}; replicas share the work by locked rows. */
@Singleton
class Watching {
    private final Sql sql;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    Watching(Sql sql, Timeline timeline, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(
            UUID id, UUID incident, UUID owner, String obligation, Instant dueAt, int version, boolean exercise) {}

    /** Number of deadlines noticed; 0 when there was nothing left to notice. */
    @Transactional
    int noticeOnce() {
        var now = clock.instant();
        var due = sql.list(
                """
                select c.id, c.incident, c.owner, c.obligation, c.due_at, i.version, i.exercise
                from clock c join incident i on i.id = c.incident
                where c.met_at is null and c.due_at < ? and c.notified_at is null and c.dropped_at is null
                order by c.due_at limit 100 for update of c skip locked\
                """,
                row -> new Due(
                        row.uuid("id"),
                        row.uuid("incident"),
                        row.uuid("owner"),
                        row.text("obligation"),
                        row.instant("due_at"),
                        row.number("version"),
                        row.flag("exercise")),
                now);
        if (due.isEmpty()) {
            return 0;
        }
        sql.run(
                "update clock set notified_at = ? where id = any (?)",
                now,
                due.stream().map(Due::id).toArray(UUID[]::new));
        timeline.add(
                due.stream()
                        .map(d -> NewEntry.internal(
                                        new IncidentId(d.incident()), d.owner(), EntryKind.CLOCK_OVERDUE, d.dueAt())
                                .about(d.obligation()))
                        .toList(),
                now);
        outbox.put(due.stream()
                .map(d -> new ClockOverdue(d.incident(), d.owner(), d.version(), now, d.exercise()))
                .toList());
        return due.size();
    }

    record Count(String owedBy, long running, long overdue) {}

    @Transactional
    List<Count> count() {
        var now = clock.instant();
        return sql.list("""
                select owed_by, count(*) filter (where due_at is null or due_at >= ?) as running,
                       count(*) filter (where due_at < ?) as overdue
                from clock where met_at is null and started_at is not null and dropped_at is null and not exercise group by owed_by\
                """, row -> new Count(row.text("owed_by"), row.big("running"), row.big("overdue")), now, now);
    }
}
