package eu.vallum.research.search;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.platform.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words null or not blank
 * @param domains alternatives; none means any. Likewise countries and programmes
 */
record SearchQuery(
        @Nullable String words,
        List<String> domains,
        List<String> countries,
        List<String> programmes,
        @Nullable SearchCursor after,
        int limit) {
    private static final int MOST_VALUES = 30;
    private static final int LONGEST = 200;

    /** @throws ProblemException 400 when it asks for more than the contract allows */
    static SearchQuery of(
            @Nullable String q,
            List<String> domains,
            List<String> countries,
            List<String> programmes,
            @Nullable String after,
            int limit) {
        if (q != null && q.length() > LONGEST) {
            throw refused("q");
        }
        check("domain", domains, "[a-z0-9-]{1,100}");
        check("country", countries, "[A-Z]{2}");
        check("programme", programmes, "[^\\p{Cntrl}]{1,40}");
        var words = q == null ? "" : q.replace('\0', ' ').strip();
        return new SearchQuery(
                words.isEmpty() ? null : words, domains, countries, programmes, SearchCursor.decode(after), limit);
    }

    boolean firstPage() {
        return after == null;
    }

    private static void check(String name, List<String> values, String form) {
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> !value.matches(form))) {
            throw refused(name);
        }
    }

    private static ProblemException refused(String parameter) {
        return new ProblemException(
                CommonProblem.INVALID,
                "Change the named parameter and ask again.",
                List.of(new FieldProblem("?" + parameter, "Size", "This is too long, too many or of another form.")));
    }
}
