package eu.vallum.gateway.portal.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of an incident as a person translated them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Translation(
        String field,
        String language,
        Organisation by,
        int version,
        @Nullable String text,
        String person,
        Instant at,
        boolean outdated,
        @Nullable String withdrawnReason) {

    /** What it said, or why it was taken back, from when on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Version(
            int version,
            @Nullable String text,
            String person,
            Instant at,
            @Nullable String withdrawnReason) {}

    /** Those of one incident. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record All(List<Translation> items) {}
}
