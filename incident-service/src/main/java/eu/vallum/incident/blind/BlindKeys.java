package eu.vallum.incident.blind;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that make digests say nothing to whoever has the database. They come from a file outside of it, one key of 256 bits in base64 a
 * line: the first makes digests, the others are earlier ones that are still recognised. The file is read each time, so that a new key
 * counts from the moment it lies there.
 */
@Singleton
class BlindKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final Optional<String> file;

    BlindKeys(@ConfigProperty(name = "VALLUM_BLIND_KEY_FILE") Optional<String> file) {
        this.file = file;
    }

    /** A file that is named has to hold keys, or the start fails. */
    void check(@Observes StartupEvent start) {
        if (present()) {
            all();
        }
    }

    boolean present() {
        return file.isPresent();
    }

    /** The present key first. */
    List<Key> all() {
        try {
            var keys = Files.readAllLines(Path.of(file.orElseThrow()), StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Key::of)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException("the file of blind keys is empty");
            }
            return keys;
        } catch (IOException e) {
            throw new IllegalStateException("the file of blind keys cannot be read", e);
        }
    }

    /** One key. */
    static final class Key {
        private final SecretKeySpec secret;
        private final String id;

        private Key(SecretKeySpec secret) {
            this.secret = secret;
            this.id =
                    HexFormat.of().formatHex(hmac("vallum blind key".getBytes(StandardCharsets.US_ASCII)), 0, ID_BYTES);
        }

        private static Key of(String line) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(line);
            } catch (IllegalArgumentException e) {
                bytes = new byte[0];
            }
            if (bytes.length != BYTES) {
                // Says nothing of the line: it may be a key that is mistyped.
                throw new IllegalStateException("a blind key is no 256 bits in base64");
            }
            return new Key(new SecretKeySpec(bytes, ALGORITHM));
        }

        /** Begin of what the key makes of a fixed text; tells keys apart and nothing of them. */
        String id() {
            return id;
        }

        /** What stands for a value with one organisation, and with nobody else. Both parts have a fixed length. */
        String tag(UUID owner, String digest) {
            var message = ByteBuffer.allocate(16 + 32)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .put(HexFormat.of().parseHex(digest));
            return HexFormat.of().formatHex(hmac(message.array()));
        }

        private byte[] hmac(byte[] message) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(secret);
                return mac.doFinal(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
