package eu.vallum.incident.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task, as both who gave it and who has it see it.
 *
 * @param from who gave it
 * @param overdue whether it is open and its time has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Task(
        TaskId id,
        IncidentId incident,
        String reference,
        Organisation from,
        String givenBy,
        Organisation assignee,
        @Nullable TaskPerson person,
        String title,
        String details,
        @Nullable Instant dueAt,
        String zone,
        TaskState state,
        boolean overdue,
        int version,
        Instant givenAt,
        Instant changedAt,
        List<Step> steps) {

    /** What somebody did to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String what,
            Organisation organisation,
            String by,
            Instant at,
            @Nullable String words) {}

    /** Tasks in a list. */
    public record Tasks(List<Task> items) {}
}
