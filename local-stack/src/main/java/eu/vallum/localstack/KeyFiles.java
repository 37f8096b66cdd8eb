package eu.vallum.localstack;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Private keys of one installation as PEM files (PKCS#8), generated at first use beside the passwords. */
final class KeyFiles {
    private final Secrets secrets;

    KeyFiles(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The Ed25519 key that signs the audit's checkpoints. */
    Path auditKey() {
        return key("audit.pem", "Ed25519", 255);
    }

    private Path key(String name, String algorithm, int size) {
        secrets.read(name, () -> {
            try {
                var generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(size);
                return pem(
                        "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JDK has no " + algorithm, e);
            }
        });
        return secrets.file(name);
    }

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----%n%s%n-----END %s-----".formatted(label, lines, label);
    }
}
