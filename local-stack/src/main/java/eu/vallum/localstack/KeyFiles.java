package eu.vallum.localstack;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Keys of one installation, private ones as PEM files (PKCS#8), generated at first use beside the passwords. */
final class KeyFiles {
    private static final int RSA_BITS = 2048;

    private final Secrets secrets;

    KeyFiles(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The Ed25519 key that signs the audit's checkpoints. */
    Path auditKey() {
        pem("audit.pem", "Ed25519", 255);
        return secrets.file("audit.pem");
    }

    /** The key of blind correlation: 256 bits in base64, a line for each key. */
    Path blindKey() {
        secrets.read("blind.keys", () -> Base64.getEncoder().encodeToString(Secrets.random(32)));
        return secrets.file("blind.keys");
    }

    /** The RSA key with which a demo client signs its assertions. */
    RSAPrivateCrtKey clientKey(String clientId) {
        try {
            var text = pem(clientId + ".pem", "RSA", RSA_BITS);
            var der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new StartFailed("%s holds no RSA key.".formatted(secrets.file(clientId + ".pem")), e);
        }
    }

    /** The public half as base64 of its DER form (SubjectPublicKeyInfo), one line. */
    String clientPublicKey(String clientId) {
        var key = clientKey(clientId);
        try {
            var half = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return Base64.getEncoder().encodeToString(half.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pem(String name, String algorithm, int bits) {
        return secrets.read(name, () -> {
            try {
                var generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(bits);
                var der = generator.generateKeyPair().getPrivate().getEncoded();
                var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
                return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----".formatted(lines);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JDK has no " + algorithm, e);
            }
        });
    }
}
