package eu.vallum.incident.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster and what it means now.
 *
 * @param version 0 while nobody wrote one
 * @param zone the authority's time zone
 * @param now who is on duty at this moment
 * @param week the coming seven days without holes
 * @param gaps those of them with nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Roster(
        int version,
        String zone,
        Plan plan,
        DutySpan now,
        List<DutySpan> week,
        List<DutySpan> gaps,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
