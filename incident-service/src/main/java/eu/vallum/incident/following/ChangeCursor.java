package eu.vallum.incident.following;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a reader of changes stopped: the last transaction it saw and the last row in it. Opaque on the wire; grants nothing.
 *
 * @param xact number of the transaction, which orders by the moment from which it is final
 */
record ChangeCursor(long xact, long seq) {
    static final ChangeCursor BEGINNING = new ChangeCursor(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((xact + "." + seq).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws ProblemException 400 for anything we did not issue */
    static ChangeCursor decode(String text) {
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (form.matches()) {
                return new ChangeCursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new ProblemException(
                CommonProblem.MALFORMED, "Send the cursor exactly as the previous page gave it, or start without one.");
    }
}
