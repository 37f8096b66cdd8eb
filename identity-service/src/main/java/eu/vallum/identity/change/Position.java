package eu.vallum.identity.change;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a reader of changes stands: the database transaction that wrote the last one, and its place in it. */
record Position(long transaction, long place) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    static Position of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Position(0, 0);
        }
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(
                    CommonProblem.MALFORMED,
                    "Send the position exactly as the last answer gave it, or start without one.");
        }
        return new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    String text() {
        return transaction + "." + place;
    }
}
