package eu.vallum.research.change;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a follower is: the transaction of the last change it has and the position within. */
record ChangeCursor(long tx, long seq) {
    static final ChangeCursor BEGINNING = new ChangeCursor(0, 0);

    String encode() {
        var bytes = ByteBuffer.allocate(16).putLong(tx).putLong(seq).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static ChangeCursor decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BEGINNING;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == 16) {
                return new ChangeCursor(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            // not base64: refused below
        }
        throw new ProblemException(
                CommonProblem.MALFORMED, "Send the cursor exactly as it was given, or start without one.");
    }
}
