package eu.vallum.platform.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Ed25519 key (PKCS#8, PEM) that signs checkpoints. It comes from a file outside the database, so that whoever can rewrite the
 * database cannot also sign the rewritten history. The file is read for every signature, so a new key counts from the moment it lies there;
 * earlier checkpoints keep the id of the key that signed them, and are checked with its public half.
 */
@Singleton
class AuditKey {
    private static final int ID_BYTES = 8;

    private final Optional<String> file;

    AuditKey(@ConfigProperty(name = "VALLUM_AUDIT_KEY_FILE") Optional<String> file) {
        this.file = file;
    }

    boolean present() {
        return file.isPresent();
    }

    /** Begin of the SHA-256 of the public key's DER form: {@code openssl pkey -in key.pem -pubout -outform DER | sha256sum}. */
    String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(publicHalf(read()).getEncoded());
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit key has no public half", e);
        }
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(read());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit key cannot sign", e);
        }
    }

    /** The JDK derives it only when it makes a pair, from the random bytes that are the private key (RFC 8032 section 5.1.5). */
    private static PublicKey publicHalf(PrivateKey key) throws GeneralSecurityException {
        if (!(key instanceof EdECPrivateKey edwards)) {
            throw new InvalidKeyException("not an Ed25519 key");
        }
        var seed = edwards.getBytes().orElseThrow(() -> new InvalidKeyException("the key has no bytes"));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }

    private PrivateKey read() throws GeneralSecurityException {
        try {
            var pem = Files.readString(Path.of(file.orElseThrow()))
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException("the audit key cannot be read", e);
        }
    }
}
