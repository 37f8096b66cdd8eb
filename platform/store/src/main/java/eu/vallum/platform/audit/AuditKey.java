package eu.vallum.platform.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Ed25519 key (PKCS#8, PEM) that signs checkpoints. It comes from a file outside the database, so that whoever can rewrite the
 * database cannot also sign the rewritten history. Its id is the file's name.
 */
@Singleton
class AuditKey {
    private final Optional<String> file;

    AuditKey(@ConfigProperty(name = "VALLUM_AUDIT_KEY_FILE") Optional<String> file) {
        this.file = file;
    }

    boolean present() {
        return file.isPresent();
    }

    String id() {
        return Path.of(file.orElseThrow()).getFileName().toString();
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
