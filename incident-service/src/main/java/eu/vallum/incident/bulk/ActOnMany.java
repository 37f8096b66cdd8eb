package eu.vallum.incident.bulk;

import eu.vallum.incident.listing.IncidentFilter;
import eu.vallum.incident.problem.NothingElse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act on many incidents: those named, or all that a filter leaves.
 *
 * @param expected how many the preview said it would be; with another number nothing is done
 */
@NothingElse
public record ActOnMany(
        @Size(min = 1, max = 500) @Nullable List<@NotNull UUID> incidents,
        @Valid @Nullable IncidentFilter filter,
        @Min(0) @Nullable Integer expected,
        @Valid Action.@Nullable Assign assign,
        @Valid Action.@Nullable Close close,
        @Valid Action.@Nullable Reopen reopen,
        @Valid Action.@Nullable Share share,
        @Valid Action.@Nullable Withdraw withdraw) {

    /** The officer of some incidents. */
    public static ActOnMany assigning(List<UUID> incidents, Action.Assign officer) {
        return new ActOnMany(incidents, null, null, officer, null, null, null, null);
    }

    /** What is to be done; nothing when it is not exactly one thing. */
    Optional<Action> action() {
        var named = Stream.<@Nullable Action>of(assign, close, reopen, share, withdraw)
                .filter(Objects::nonNull)
                .toList();
        return named.size() == 1 ? Optional.ofNullable(named.getFirst()) : Optional.empty();
    }
}
