package eu.vallum.research.search;

import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of results ended. The rank is kept bit by bit, so that comparing it again is exact.
 *
 * @param rank of the last hit; 0 where nothing was ranked
 * @param at when it was registered
 */
record SearchCursor(float rank, Instant at, UUID id) {
    private static final int BYTES = 28;

    String encode() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putFloat(rank)
                .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static @Nullable SearchCursor decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == BYTES) {
                float rank = bytes.getFloat();
                long micros = bytes.getLong();
                var at = Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
                var id = new UUID(bytes.getLong(), bytes.getLong());
                if (Float.isFinite(rank) && Math.abs(micros) < 10_000_000_000_000_000L) {
                    return new SearchCursor(rank, at, id);
                }
            }
        } catch (IllegalArgumentException e) {
            // not base64: refused below
        }
        throw new ProblemException(
                CommonProblem.MALFORMED, "Send the cursor exactly as the previous page gave it, or start without one.");
    }
}
