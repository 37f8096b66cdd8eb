package eu.vallum.incident.vocabulary;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up terms by which incidents can be classified, in the running transaction. */
@Singleton
public class Terms {
    private final Vocabularies vocabularies;

    Terms(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * A term with what it rules out.
     *
     * @param version of the vocabulary
     * @param alone what it is the only one of: its predicate, or empty for the whole vocabulary; null when others may stand beside it
     */
    public record Found(Term term, int version, @Nullable String alone) {}

    /** The term; nothing where none is loaded, or where it is a marking, which the incident's label says. */
    public Optional<Found> of(String namespace, String predicate, String value) {
        var vocabulary = vocabularies.of(namespace);
        if (vocabulary == null || !vocabulary.classifies()) {
            return Optional.empty();
        }
        var term = vocabularies.term(namespace, predicate, value);
        if (term == null) {
            return Optional.empty();
        }
        var alone = vocabulary.exclusive() ? "" : term.exclusive() ? predicate : null;
        return Optional.of(new Found(term, vocabulary.version(), alone));
    }
}
