package eu.vallum.incident.problem;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110 §8.8.3): the number in double quotes. */
public final class Versions {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

    private Versions() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version of an {@code If-Match} that must be there.
     *
     * @throws ProblemException 428 without one, 400 for another form
     */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonProblem.VERSION_REQUIRED, "Send the record's ETag as If-Match.");
        }
        var form = FORM.matcher(ifMatch.trim());
        if (!form.matches()) {
            throw new ProblemException(CommonProblem.MALFORMED, "Send If-Match exactly as the ETag was given.");
        }
        return Integer.parseInt(form.group(1));
    }
}
