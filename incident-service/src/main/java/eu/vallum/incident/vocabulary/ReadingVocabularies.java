package eu.vallum.incident.vocabulary;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.page.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Shows vocabularies and their terms; they are public, so reading them is not audited. */
@Singleton
class ReadingVocabularies {
    private final Gate gate;
    private final IncidentAccess access;
    private final Vocabularies vocabularies;

    ReadingVocabularies(Gate gate, IncidentAccess access, Vocabularies vocabularies) {
        this.gate = gate;
        this.access = access;
        this.vocabularies = vocabularies;
    }

    @Transactional
    Outcome<Vocabulary.Vocabularies> all() {
        return gate.with(
                access::mayRead,
                "vocabulary.list",
                actor -> Outcome.done(new Vocabulary.Vocabularies(vocabularies.all(), vocabularies.refused())));
    }

    @Transactional
    Outcome<Vocabulary.Details> one(String namespace, NameCursor after, int limit) {
        return gate.with(access::mayRead, "vocabulary.read", actor -> {
            var vocabulary = vocabularies.of(namespace);
            if (vocabulary == null) {
                return Outcome.notFound();
            }
            var page = Page.byName(vocabularies.terms(namespace, after, limit + 1), limit, Vocabularies.Placed::cursor)
                    .map(Vocabularies.Placed::term);
            return Outcome.done(new Vocabulary.Details(vocabulary, page.items(), page.next()));
        });
    }
}
