package eu.vallum.incident.listing;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a sorted list: the sort and its direction, the value there and, among equals, the id. Opaque on the wire (26 bytes,
 * base64url); it grants nothing. One of another sort is refused, because it would skip rows silently.
 *
 * @param key as {@link Sort#key} gives it
 */
record Position(Sort sort, boolean descending, long key, UUID id) {
    private static final int BYTES = 26;

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .put((byte) sort.ordinal())
                        .put((byte) (descending ? 1 : 0))
                        .putLong(key)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /**
     * Reads what a client sent back.
     *
     * @throws ProblemException 400 for anything that was not issued for this sort and direction
     */
    static Position decode(String text, Sort sort, boolean descending) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES && bytes.get() == sort.ordinal() && bytes.get() == (descending ? 1 : 0)) {
                var key = bytes.getLong();
                sort.parameter(key);
                return new Position(sort, descending, key, new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException notOurs) {
            // Answered below, like one of another list.
        }
        throw new ProblemException(
                CommonProblem.MALFORMED,
                "Send the cursor exactly as a page of the same sort and order gave it, or start without one.");
    }
}
