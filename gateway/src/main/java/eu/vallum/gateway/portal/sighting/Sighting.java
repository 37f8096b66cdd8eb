package eu.vallum.gateway.portal.sighting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Organisation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked at once about indicators, with those asked that the reader may know of. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Sighting(
        UUID id,
        UUID incident,
        String reference,
        Organisation from,
        String tlp,
        @Nullable String text,
        Instant askedAt,
        String askedBy,
        boolean told,
        @Nullable Instant dueAt,
        List<Asked> asked) {

    private static final int HEAD = 60;

    /** From the loosest to the strictest. */
    private static final List<String> PAP = List.of("CLEAR", "GREEN", "AMBER", "RED");

    /** The strictest of what may be done with its indicators; null where nobody says. */
    public @Nullable String pap() {
        return asked.stream()
                .map(one -> one.indicator().pap())
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(PAP::indexOf))
                .orElse(null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record About(
            UUID id, String type, String value, @Nullable String pap) {
        /** Its id, as forms send it. */
        public String key() {
            return id.toString();
        }
    }

    /** One organisation, asked about one indicator; of its answers the first counts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            About indicator,
            Organisation organisation,
            String state,
            @Nullable Instant endedAt,
            List<Given> answers) {
        /** The answer that counts. */
        public @Nullable Given last() {
            return answers.isEmpty() ? null : answers.getFirst();
        }

        /** Those it corrected. */
        public List<Given> before() {
            return answers.stream().skip(1).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Given(
            String answer,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Integer times,
            @Nullable String note,
            Instant at,
            String by) {}

    /** Who began it: whoever asked, or told unasked. */
    public Organisation speaker() {
        return told ? asked.getFirst().organisation() : from;
    }

    /** The first of it; a list can be about hundreds. */
    public List<Asked> head() {
        return asked.stream().limit(HEAD).toList();
    }

    /** The others. */
    public List<Asked> rest() {
        return asked.stream().skip(HEAD).toList();
    }

    /** Whom it was asked of; who is asked sees itself alone, so the first tells. */
    public UUID of() {
        return asked.getFirst().organisation().id();
    }

    /** What still takes an answer. */
    public List<Asked> open() {
        return asked.stream().filter(one -> one.endedAt() == null).toList();
    }

    /** How much of it is answered. */
    public int answered() {
        return (int) asked.stream().filter(one -> one.last() != null).count();
    }

    /** Whether time has passed for some of it. */
    public boolean overdue() {
        return asked.stream().anyMatch(one -> one.state().equals("overdue"));
    }

    /** Name of one of the fields of its answer. */
    public String field(String name) {
        return name + "-" + id;
    }
}
