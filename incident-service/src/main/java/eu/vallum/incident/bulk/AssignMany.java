package eu.vallum.incident.bulk;

import eu.vallum.incident.listing.IncidentFilter;
import eu.vallum.incident.problem.NothingElse;
import eu.vallum.incident.report.Officer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer for many incidents: those named, or all that a filter leaves.
 *
 * @param officer null takes the officer away
 * @param expected how many the preview said it would be; with another number nothing is done
 */
@NothingElse
public record AssignMany(
        @Size(min = 1, max = 500) @Nullable List<@NotNull UUID> incidents,
        @Valid @Nullable IncidentFilter filter,
        @Valid @Nullable Officer officer,
        @Min(0) @Nullable Integer expected) {}
