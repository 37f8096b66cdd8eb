package eu.vallum.gateway.portal.classification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A term that was put to an incident. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Classification(
        UUID id,
        String vocabulary,
        String label,
        String tag,
        Instant at,
        @Nullable String by) {

    /** All of an incident. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record All(List<Classification> items) {}
}
