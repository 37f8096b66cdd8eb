package eu.vallum.identity.problem;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a client says it changes ({@code If-Match}, RFC 9110 section 13.1.1).
 *
 * @param number version of the record the client read
 */
public record ExpectedVersion(int number) {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

    /**
     * Reads the header.
     *
     * @throws ProblemException 428 when it is missing, 412 when it can match no version of ours
     */
    public static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonProblem.VERSION_REQUIRED, "Send If-Match with the ETag of the version you read.");
        }
        var matcher = ETAG.matcher(ifMatch);
        if (!matcher.matches()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION, "Send If-Match with exactly one ETag, as you received it.");
        }
        return new ExpectedVersion(Integer.parseInt(matcher.group(1)));
    }
}
