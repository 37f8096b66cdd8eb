package eu.vallum.incident.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A UUID of version 5 (RFC 9562 §5.5) for a record of ours: STIX 2.1 asks for versions that were known before 2024, and the same record must
 * have the same id in every file.
 */
final class StableId {
    private static final UUID NAMESPACE = UUID.fromString("5b1a3c1e-6f0d-4d0b-9b69-1d8f3a0a7c52");

    private StableId() {}

    static UUID of(String type, UUID record) {
        try {
            var hash = MessageDigest.getInstance("SHA-1");
            hash.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            var bytes = ByteBuffer.wrap(hash.digest((type + ":" + record).getBytes(StandardCharsets.UTF_8)));
            long high = bytes.getLong() & ~0xF000L | 0x5000L;
            long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
