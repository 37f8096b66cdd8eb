package eu.vallum.gateway.portal.task;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, as who gave it and who has it see it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Task(
        UUID id,
        UUID incident,
        String reference,
        Organisation from,
        String givenBy,
        Organisation assignee,
        @Nullable TaskPerson person,
        String title,
        String details,
        @Nullable Instant dueAt,
        String zone,
        String state,
        boolean overdue,
        int version,
        List<Step> steps) {

    /** What somebody did to it. */
    public record Step(
            String what,
            Organisation organisation,
            String by,
            Instant at,
            @Nullable String words) {}

    /** True while somebody has to do something. */
    public boolean waits() {
        return state.equals("open") || state.equals("doing");
    }

    /** Name of the field of what is said about it. */
    public String field() {
        return "words-" + id;
    }
}
