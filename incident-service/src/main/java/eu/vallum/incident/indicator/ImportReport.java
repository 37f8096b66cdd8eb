package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.pap.Pap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a file: every attribute and object is taken, already there, or skipped with its reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        UUID id,
        UUID incident,
        Instant importedAt,
        String importedBy,
        Event event,
        Count attributes,
        Count objects,
        List<Reason> reasons,
        List<Finding> findings,
        List<Ignored> ignored) {

    /**
     * The event the file holds.
     *
     * @param pap what its tags say may be done with it; its indicators have it too, its incident only when the owner marks it so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            UUID uuid,
            String info,
            @Nullable String date,
            @Nullable String threatLevel,
            @Nullable String analysis,
            boolean published,
            Distribution distribution,
            @Nullable Source source,
            List<String> tags,
            @Nullable Pap pap) {}

    /** Who made the event; kept over every transfer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(@Nullable String uuid, String name) {}

    /** seen = taken + alreadyThere + skipped. */
    record Count(int seen, int taken, int alreadyThere, int skipped) {}

    /** How many were skipped for one reason. */
    record Reason(SkipReason reason, int count) {}

    /** One attribute or object that was skipped or changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String what,
            @Nullable String uuid,
            @Nullable String type,
            SkipReason reason,
            @Nullable String detail) {}

    /** A part of the event that carries no indicator. */
    record Ignored(String part, int count) {}
}
