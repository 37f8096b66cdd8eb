package eu.vallum.research.draft;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version a client names. */
final class IfMatch {
    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,9})\"");

    private IfMatch() {}

    /**
     * The version in the header, or null without one.
     *
     * @throws ProblemException 400 for anything that is not one of our ETags
     */
    static @Nullable Integer version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var form = FORM.matcher(header);
        if (!form.matches()) {
            throw new ProblemException(
                    CommonProblem.MALFORMED, "Send If-Match exactly as the ETag was given, with its quotes.");
        }
        return Integer.valueOf(form.group(1));
    }
}
