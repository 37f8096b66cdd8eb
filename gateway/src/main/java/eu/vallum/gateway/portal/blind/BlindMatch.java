package eu.vallum.gateway.portal.blind;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own side of a match. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BlindMatch(
        UUID id,
        Organisation other,
        Instant foundAt,
        @Nullable Instant endedAt,
        List<Own> values,
        List<Asking> requests) {

    /** An own incident with the value; without it when it is kept at home. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Own(
            UUID digest,
            UUID incident,
            String reference,
            @Nullable String type,
            @Nullable String value) {}

    /** What one side asked the other. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asking(
            UUID request,
            boolean ours,
            String text,
            Instant askedAt,
            String askedBy,
            String state,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {

        /** True while we are to answer. */
        public boolean forUs() {
            return !ours && "open".equals(state);
        }

        /** Name of the field of the answer. */
        public String field() {
            return "answer-" + request;
        }
    }

    /** True while it lasts. */
    public boolean lasts() {
        return endedAt == null;
    }

    /** True when nothing of ours waits for an answer. */
    public boolean mayAsk() {
        return lasts() && requests.stream().noneMatch(one -> one.ours() && "open".equals(one.state()));
    }

    /** The value, where the platform has it. */
    public @Nullable String value() {
        return values.isEmpty() ? null : values.getFirst().value();
    }

    /** Name of the field of what is asked. */
    public String field() {
        return "text-" + id;
    }
}
