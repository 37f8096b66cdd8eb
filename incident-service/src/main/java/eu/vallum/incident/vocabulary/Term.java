package eu.vallum.incident.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A term as the vocabulary has it.
 *
 * @param predicateLabel the predicate in words
 * @param value absent where the predicate itself is the term
 * @param exclusive whether one term of the predicate rules out its others
 * @param tag as MISP writes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Term(
        String predicate,
        String predicateLabel,
        boolean exclusive,
        @Nullable String value,
        String label,
        @Nullable String description,
        @Nullable String colour,
        String tag) {

    /** A machine tag: {@code namespace:predicate="value"}, or without a value where the predicate says it all. */
    public static String tag(String namespace, String predicate, String value) {
        return value.isEmpty() ? namespace + ":" + predicate : namespace + ":" + predicate + "=\"" + value + "\"";
    }
}
