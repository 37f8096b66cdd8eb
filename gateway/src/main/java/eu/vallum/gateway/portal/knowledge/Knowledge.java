package eu.vallum.gateway.portal.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object with what it relates to. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Knowledge(Head head, @Nullable String description, List<Relation> relations, boolean more) {

    /** An object in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Head(
            String id,
            String type,
            String name,
            @Nullable String externalId,
            @Nullable String version,
            boolean revoked,
            boolean deprecated,
            @Nullable Instant modified) {
        /** By what a reader knows it, where it has no name. */
        public String title() {
            return name.isEmpty() ? id : name;
        }
    }

    /** A relationship, seen from one of its ends; without a name where the other is not known here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Relation(
            String kind,
            boolean outgoing,
            String other,
            @Nullable String type,
            @Nullable String name,
            @Nullable String externalId,
            @Nullable String description,
            boolean over) {
        /** Whether the other has a page. */
        public boolean known() {
            return type != null;
        }

        /** By what a reader knows the other. */
        public String title() {
            return name == null || name.isEmpty() ? other : name;
        }
    }

    /** How a bundle was loaded. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Load(
            UUID id,
            String file,
            String state,
            Instant startedAt,
            int read,
            int kept,
            int unchanged,
            int refused,
            int findings,
            Map<String, Integer> types,
            @Nullable String problem) {}

    /** All bundles, the latest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Loads(List<Load> items) {}

    /** Something that was found in a bundle. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(
            int position,
            @Nullable String object,
            @Nullable String type,
            String code,
            boolean kept,
            @Nullable String detail) {}
}
