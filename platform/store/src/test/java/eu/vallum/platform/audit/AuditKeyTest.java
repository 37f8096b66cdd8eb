package eu.vallum.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {
    private static final byte[] MESSAGE = "checkpoint".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_new_key_in_the_file_signs_from_now_on_and_earlier_signatures_stay_good() throws Exception {
        // given
        var file = folder.resolve("key.pem");
        var key = new AuditKey(Optional.of(file.toString()));
        var first = lay(file);
        var earlier = key.sign(MESSAGE);
        var earlierId = key.id();
        // when
        var second = lay(file);
        var later = key.sign(MESSAGE);
        // then: each signature is known by its key's id, and both are good at once
        assertNotEquals(earlierId, key.id());
        assertTrue(good(first.getPublic(), earlier));
        assertTrue(good(second.getPublic(), later));
        assertFalse(good(second.getPublic(), earlier));
    }

    @Test
    void a_keys_id_is_what_openssl_says_of_its_public_half() throws Exception {
        // given: RFC 8410 section 10.3
        var file = Files.writeString(folder.resolve("rfc8410.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);
        var half = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")));
        // when
        var key = new AuditKey(Optional.of(file.toString()));
        // then
        assertEquals("a1e9156054e04fac", key.id());
        assertTrue(good(half, key.sign(MESSAGE)));
    }

    private static KeyPair lay(Path file) throws GeneralSecurityException, IOException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return pair;
    }

    private static boolean good(PublicKey key, byte[] signature) throws GeneralSecurityException {
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(MESSAGE);
        return check.verify(signature);
    }
}
