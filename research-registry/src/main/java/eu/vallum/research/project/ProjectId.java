package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identity of a project, a UUID of version 8: a hash of the owner and of what the project came from. The same draft or grant number gives
 * the same project, however often, and nobody can aim at the id of another organisation's.
 */
@Embeddable
public record ProjectId(@JsonValue @Column(name = "id") UUID value) implements Serializable {

    /** Id of the project that this draft becomes. */
    public static ProjectId ofDraft(UUID owner, UUID draft) {
        return derived(owner, "draft:" + draft);
    }

    /** Id of the project with this number in the data of CORDIS. */
    public static ProjectId ofCordis(UUID owner, String number) {
        return derived(owner, "cordis:" + number);
    }

    private static ProjectId derived(UUID owner, String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(16)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xffffffffffff0fffL | 0x8000L;
            long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
            return new ProjectId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
