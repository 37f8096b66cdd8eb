package eu.vallum.platform.page;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the sort time and, among equals, the id. Opaque on the wire (24 bytes, base64url); it grants nothing, since the
 * next page is read under the caller's own rights.
 *
 * @param at sort time, microsecond precision as the database keeps it
 * @param id id of the last item
 */
public record Cursor(Instant at, UUID id) {
    private static final int BYTES = 24;

    /** Form for the wire. */
    public String encode() {
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor a client sent back.
     *
     * @throws ProblemException 400 for anything we did not issue
     */
    public static Cursor decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (bytes.length != BYTES) {
            throw refused();
        }
        var buffer = ByteBuffer.wrap(bytes);
        long micros = buffer.getLong();
        var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
        return new Cursor(at, new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static ProblemException refused() {
        return new ProblemException(
                CommonProblem.MALFORMED, "Send the cursor exactly as the previous page gave it, or start without one.");
    }
}
