package eu.vallum.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A signed statement of how far a chain had come. Signed bytes: {@code vallum-audit/1}, chain, position, hash (hex) and time, a line each.
 */
record Checkpoint(String chain, long position, byte[] hash, Instant at) {
    byte[] toBeSigned() {
        return String.join(
                        "\n",
                        "vallum-audit/1",
                        chain,
                        Long.toString(position),
                        HexFormat.of().formatHex(hash),
                        at.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
