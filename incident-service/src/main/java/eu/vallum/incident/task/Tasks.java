package eu.vallum.incident.task;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Seen;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of tasks. The row policies let through what the caller's organisation gave or has, while it sees the incident. */
@Singleton
class Tasks {
    private static final String SELECT = "select " + Seen.COLUMNS + """
            , t.id, t.organisation as task_organisation, t.assignee, t.by_name, t.title, t.details, t.person, t.person_name, t.due_at,
            t.zone, t.state, t.version as task_version, t.given_at, t.changed_at
            from task t join audience a on a.incident = t.incident join incident_seen i on i.id = t.incident
            """;
    private static final String STEPS =
            "select s.id, s.task, s.by_org, s.by_name, s.at, s.what, s.words from task_step s ";

    private final Sql sql;

    Tasks(Sql sql) {
        this.sql = sql;
    }

    /** Of an incident: what is open first, then the soonest due; at most 500. */
    List<Stored> of(IncidentId incident) {
        return sql.list(
                SELECT
                        + "where t.incident = ? order by t.state in ('done', 'dropped'), t.due_at nulls last, t.given_at, t.id "
                        + "limit 500",
                Stored::of,
                incident.value());
    }

    List<Stored> find(IncidentId incident, TaskId id) {
        return sql.list(SELECT + "where t.incident = ? and t.id = ?", Stored::of, incident.value(), id.value());
    }

    /** What a person has to do, or somebody of the organisation, the soonest due first. */
    List<Stored> waiting(UUID organisation, String subject, boolean exercise, int limit) {
        return sql.list(
                SELECT
                        + "where t.assignee = ? and (t.person is null or t.person = ?) and t.state in ('open', 'doing') and i.exercise = ? "
                        + "order by t.due_at nulls last, t.given_at, t.id limit ?",
                Stored::of,
                organisation,
                subject,
                exercise,
                limit);
    }

    /** What was done to these, in its order. */
    List<Stored.Step> steps(List<Stored> tasks) {
        return sql.list(STEPS + "where s.task = any (?) order by s.at, s.id limit 5000", Stored.Step::of, (Object)
                tasks.stream().map(task -> task.id().value()).distinct().toArray(UUID[]::new));
    }

    /** What was done to tasks of an incident before a place of the timeline. */
    List<Stored.Step> before(IncidentId incident, Cursor place, int limit) {
        return sql.list(
                STEPS + "where s.incident = ? and (s.at, s.id) < (?, ?) order by s.at desc, s.id desc limit ?",
                Stored.Step::of,
                incident.value(),
                place.at(),
                place.id(),
                limit);
    }

    /** Whether the organisation has the incident now by a share of the caller's. */
    boolean has(IncidentId incident, UUID organisation) {
        return sql.first(
                        "select 1 from share where incident = ? and recipient = ? and withdrawn_at is null limit 1",
                        row -> true,
                        incident.value(),
                        organisation)
                != null;
    }

    void add(TaskId id, Seen seen, UUID organisation, String subject, String name, KeepTask task, Instant now) {
        var person = task.person();
        sql.run(
                "insert into task (id, incident, owner, organisation, assignee, subject, by_name, title, details, person, person_name, "
                        + "due_at, zone, given_at, changed_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::text, ?::timestamptz, ?, ?, ?)",
                id.value(),
                seen.incident().value(),
                seen.owner(),
                organisation,
                task.assignee(),
                subject,
                name,
                task.title(),
                task.details(),
                person == null ? null : person.subject(),
                person == null ? null : person.name(),
                task.dueAt(),
                task.zone(),
                now,
                now);
    }

    /** Whether the version was still the newest. */
    boolean change(TaskId id, int version, KeepTask task, Instant now) {
        var person = task.person();
        return sql.run(
                        "update task set assignee = ?, title = ?, details = ?, person = ?::text, person_name = ?::text, "
                                + "due_at = ?::timestamptz, zone = ?, version = version + 1, changed_at = ? where id = ? and version = ?",
                        task.assignee(),
                        task.title(),
                        task.details(),
                        person == null ? null : person.subject(),
                        person == null ? null : person.name(),
                        task.dueAt(),
                        task.zone(),
                        now,
                        id.value(),
                        version)
                == 1;
    }

    /** Whether the version was still the newest. */
    boolean move(TaskId id, int version, TaskState state, @Nullable TaskPerson person, Instant now) {
        return sql.run(
                        "update task set state = ?, person = ?::text, person_name = ?::text, version = version + 1, changed_at = ? "
                                + "where id = ? and version = ?",
                        state.code(),
                        person == null ? null : person.subject(),
                        person == null ? null : person.name(),
                        now,
                        id.value(),
                        version)
                == 1;
    }

    void log(
            TaskId id,
            IncidentId incident,
            UUID organisation,
            String name,
            String what,
            @Nullable String words,
            Instant now) {
        sql.run(
                "insert into task_step (id, task, incident, by_org, by_name, at, what, words) values (?, ?, ?, ?, ?, ?, ?, ?::text)",
                UuidV7.next(),
                id.value(),
                incident.value(),
                organisation,
                name,
                now,
                what,
                words);
    }
}
