package eu.vallum.gateway.portal.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question between an authority and an entity, with its answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Question(
        UUID id,
        String from,
        String text,
        Instant askedAt,
        @Nullable String askedBy,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    /** True when that side is asked and has not answered. */
    public boolean waitsFor(String side) {
        return answer == null && !from.equals(side);
    }
}
