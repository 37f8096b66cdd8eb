package eu.vallum.incident.task;

import eu.vallum.incident.access.Seen;
import eu.vallum.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a task, with the audience row by which its incident is seen.
 *
 * @param organisation who gave it
 * @param assignee the organisation that has it
 */
record Stored(
        Seen seen,
        TaskId id,
        UUID organisation,
        UUID assignee,
        String byName,
        String title,
        String details,
        @Nullable TaskPerson person,
        @Nullable Instant dueAt,
        String zone,
        TaskState state,
        int version,
        Instant givenAt,
        Instant changedAt) {

    /** Something that was done to a task. */
    record Step(
            UUID id,
            TaskId task,
            UUID organisation,
            String by,
            Instant at,
            String what,
            @Nullable String words) {
        static Step of(Row row) {
            return new Step(
                    row.uuid("id"),
                    new TaskId(row.uuid("task")),
                    row.uuid("by_org"),
                    row.text("by_name"),
                    row.instant("at"),
                    row.text("what"),
                    row.textOrNull("words"));
        }
    }

    static Stored of(Row row) {
        var person = row.textOrNull("person");
        return new Stored(
                Seen.of(row),
                new TaskId(row.uuid("id")),
                row.uuid("task_organisation"),
                row.uuid("assignee"),
                row.text("by_name"),
                row.text("title"),
                row.text("details"),
                person == null ? null : new TaskPerson(person, row.text("person_name")),
                row.instantOrNull("due_at"),
                row.text("zone"),
                TaskState.of(row.text("state")),
                row.number("task_version"),
                row.instant("given_at"),
                row.instant("changed_at"));
    }
}
