package eu.vallum.incident.task;

import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its giver wants it.
 *
 * @param assignee the organisation that is to do it
 * @param person one of the giver's own people; who does it elsewhere, that organisation says
 * @param zone in whose time the due time is meant
 */
@NothingElse
public record KeepTask(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 4_000) String details,
        @NotNull UUID assignee,
        @Valid @Nullable TaskPerson person,
        @Nullable Instant dueAt,
        @NotBlank @Size(max = 60) String zone) {}
