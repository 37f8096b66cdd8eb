package eu.vallum.incident.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.vocabulary.VocabularyFile.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary that is loaded.
 *
 * @param exclusive whether one term of it rules out every other
 * @param classifies whether incidents are classified by it; those of markings do not, since the incident's label says what they say
 * @param terms how many it has
 */
record Vocabulary(
        String namespace,
        String name,
        String description,
        int version,
        boolean exclusive,
        boolean classifies,
        int terms,
        Instant loadedAt) {
    private static final Set<String> MARKINGS = Set.of("tlp", "pap");

    static boolean classifies(String namespace) {
        return !MARKINGS.contains(namespace.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * A file that is not loaded.
     *
     * @param problem why
     * @param detail what of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusedFile(
            String file, Refusal problem, @Nullable String detail, Instant lookedAt) {}

    /** All by namespace, and the files that were refused. */
    record Vocabularies(List<Vocabulary> items, List<RefusedFile> refused) {}

    /** One with a part of its terms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            Vocabulary vocabulary,
            List<Term> items,
            @Nullable String next) {}
}
