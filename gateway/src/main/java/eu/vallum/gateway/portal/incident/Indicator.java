package eu.vallum.gateway.portal.incident;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An indicator as its source gave it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Indicator(
        UUID id,
        String type,
        String category,
        String value,
        boolean toIds,
        @Nullable String comment,
        List<String> tags,
        @Nullable String pap,
        String distribution,
        @Nullable Source source) {

    /** Who made the event it comes from. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String name) {}
}
