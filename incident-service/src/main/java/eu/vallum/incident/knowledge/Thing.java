package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object with what it relates to.
 *
 * @param relations at most 500
 * @param more whether it has more relations than are shown
 * @param object as it came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Thing(Head head, @Nullable String description, List<Relation> relations, boolean more, JsonNode object) {

    /** An object in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            @JsonIgnore UUID key,
            String id,
            String type,
            String name,
            @Nullable String externalId,
            @Nullable String version,
            boolean revoked,
            boolean deprecated,
            @Nullable Instant modified) {}

    /**
     * A relationship, seen from one of its ends.
     *
     * @param outgoing whether it goes from this object to the other
     * @param type of the other; absent, with its name, where the other is not known here
     * @param over whether the relationship was revoked or is deprecated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Relation(
            String relationship,
            String kind,
            boolean outgoing,
            String other,
            @Nullable String type,
            @Nullable String name,
            @Nullable String externalId,
            @Nullable String description,
            boolean over) {}
}
