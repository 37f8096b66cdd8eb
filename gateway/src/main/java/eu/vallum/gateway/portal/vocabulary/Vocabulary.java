package eu.vallum.gateway.portal.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.vallum.gateway.portal.view.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vocabulary that is loaded. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Vocabulary(
        String namespace,
        String name,
        String description,
        int version,
        boolean exclusive,
        boolean classifies,
        int terms,
        Instant loadedAt) {

    /** A file that is not loaded. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RefusedFile(
            String file, String problem, @Nullable String detail, Instant lookedAt) {}

    /** All, and the files that were refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record All(List<Vocabulary> items, List<RefusedFile> refused) {}

    /** A term; without a value where the predicate says it all. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Term(
            String predicate,
            String predicateLabel,
            boolean exclusive,
            @Nullable String value,
            String label,
            @Nullable String description,
            String tag) {
        /** What a form sends for it. */
        public String key() {
            return value == null ? predicate : predicate + "=" + value;
        }

        /** With its predicate in front, where that says more. */
        public String title() {
            return value == null ? label : predicateLabel + ": " + label;
        }
    }

    /** One with a page of its terms. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Details(
            Vocabulary vocabulary,
            List<Term> items,
            @Nullable String next) {
        /** Address of the next page; empty at the end. */
        public String page() {
            return new Slice<>(items, next).page("/app/vocabularies/" + vocabulary.namespace() + "?after=");
        }
    }
}
