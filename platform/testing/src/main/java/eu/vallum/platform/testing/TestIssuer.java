package eu.vallum.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a service under test trust tokens of a key pair made for this JVM, instead of a running Keycloak's. System properties carry the
 * pair, because a Quarkus test sees this class through several class loaders.
 */
public final class TestIssuer implements ConfigSource {
    static final String ISSUER = "https://keycloak.test/realms/vallum";
    private static final String PRIVATE = "vallum.test.issuer.private";
    private static final String PUBLIC = "vallum.test.issuer.public";

    private final Map<String, String> values;

    /** Found by the service loader. */
    public TestIssuer() {
        pair();
        values = Map.of(
                "VALLUM_ISSUER",
                ISSUER,
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc.public-key",
                System.getProperty(PUBLIC));
    }

    static PrivateKey key() {
        pair();
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pair() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PRIVATE) != null) {
                return;
            }
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "issuer of test tokens";
    }

    /** Above a service's own configuration, below what a test sets. */
    @Override
    public int getOrdinal() {
        return 260;
    }
}
