package eu.vallum.gateway.portal.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import took, what was there already and what it skipped, with the reasons. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportReport(
        UUID id,
        UUID incident,
        Instant importedAt,
        @Nullable String importedBy,
        Event event,
        Count attributes,
        Count objects,
        List<Reason> reasons,
        List<Finding> findings,
        List<Ignored> ignored) {

    /** The event of the file. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Event(
            String info,
            @Nullable String date,
            Indicator.@Nullable Source source,
            @Nullable String pap) {}

    /** Seen = taken + already there + skipped. */
    public record Count(int seen, int taken, int alreadyThere, int skipped) {}

    /** How often something was skipped for one reason. */
    public record Reason(String reason, int count) {}

    /** One thing that was skipped or changed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(
            String what,
            @Nullable String uuid,
            @Nullable String type,
            String reason,
            @Nullable String detail) {}

    /** Parts of the event that carry no indicator. */
    public record Ignored(String part, int count) {}
}
