package eu.vallum.gateway.portal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.gateway.portal.view.Clock;
import eu.vallum.gateway.portal.view.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that an incident owes, as a form. */
public record StageForm(
        String regime,
        Wording regimeTitle,
        String stage,
        Wording label,
        String basis,
        List<Wording> recipients,
        boolean repeats,
        String state,
        @Nullable Clock clock,
        List<Field> fields,
        List<String> missing,
        List<Document> documents) {

    /** One of the values of a choice. */
    public record Choice(String value, Wording label) {}

    /** Something that is asked. */
    public record Fact(
            String id,
            String type,
            Wording label,
            @Nullable Wording hint,
            @Nullable Integer maxLength,
            @Nullable List<Choice> choices) {}

    /** What is known of it. */
    public record Value(
            String id,
            JsonNode value,
            int version,
            Instant savedAt,
            @Nullable String by,
            boolean merged) {}

    /** Another report that the same entry serves. */
    public record Use(String regime, String stage, Wording label) {}

    /** A field of the form. */
    public record Field(
            Fact fact,
            boolean required,
            @Nullable String basis,
            @Nullable Value value,
            List<Use> alsoFor) {

        public int version() {
            return value == null ? 0 : value.version();
        }

        /** Name of the hidden field with the version it began with. */
        public String versionKey() {
            return "v-" + fact.id();
        }

        public boolean is(String type) {
            return fact.type().equals(type);
        }
    }

    /** The receipt of what was submitted. */
    public record Document(
            UUID id,
            int number,
            String receipt,
            String regime,
            String stage,
            Wording label,
            Instant submittedAt,
            @Nullable String by,
            boolean late,
            @Nullable String lateReason,
            String sha256,
            @Nullable String previous,
            @Nullable Instant recalledAt,
            @Nullable String recallReason) {}

    public boolean open() {
        return "open".equals(state) || (repeats && !"waiting".equals(state));
    }

    /** Fields that still have to be filled in. */
    public List<Field> lacking() {
        return fields.stream()
                .filter(field -> missing.contains(field.fact().id()))
                .toList();
    }

    public boolean lateNow(Instant now) {
        return clock != null && clock.overdue(now);
    }
}
