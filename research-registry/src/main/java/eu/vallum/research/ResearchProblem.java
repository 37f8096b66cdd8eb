package eu.vallum.research;

import eu.vallum.platform.problem.ProblemType;
import eu.vallum.platform.problem.ProblemTypes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Problems that only the research registry has. */
public enum ResearchProblem implements ProblemType {
    DRAFT_EXISTS("draft-exists", 409, "There is such a draft already"),
    DRAFT_INCOMPLETE("draft-incomplete", 422, "The draft is not complete yet"),
    DRAFT_TOO_LARGE("draft-too-large", 422, "The draft is too large"),
    TOO_MANY_DRAFTS("too-many-drafts", 422, "You hold too many drafts"),
    IMPORT_UNDER_WAY("import-under-way", 409, "An import is under way");

    private final Kind kind;

    ResearchProblem(String slug, int status, String title) {
        kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Puts them into the service's catalogue. */
    @Singleton
    static class Catalogue {
        @Produces
        @Singleton
        ProblemTypes types() {
            return ProblemTypes.of(values());
        }
    }
}
