package eu.vallum.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service's tests a real PostgreSQL (databases, roles and passwords as in production) and a real Kafka with the
 * platform's topics, on free ports, one of each a test JVM:
 *
 * <pre>{@code
 * @WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
 * }</pre>
 *
 * Returns the {@code VALLUM_*} settings that the service reads from its environment elsewhere. Issuer, mail and
 * neighbours point to a closed port, tests trust the key of platform-testing; unless asked for:
 *
 * <ul>
 *   <li>{@code mail=true}: a mail exchange; {@code VALLUM_SMTP_PORT}, {@code VALLUM_IMAP_PORT} and {@code VALLUM_MAIL_API} lead to it.
 *   <li>{@code keycloak=true}: that, and a real Keycloak with the platform's realm (about 20 s);
 *       {@code VALLUM_KEYCLOAK_URL}, {@code VALLUM_ISSUER} and {@code VALLUM_CLIENT_SECRET} (of the client
 *       identity-service) lead to it, {@code vallum.test.keycloak.admin-password} is that of the bootstrap administrator
 *       {@code admin} in realm master, {@code vallum.test.portal-secret} that of the client portal, and the directory
 *       {@code vallum.test.secrets} holds the demo clients' keys ({@code demo-agency.pem}, PKCS#8).
 * </ul>
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private String database = "";
    private boolean mail;
    private boolean keycloak;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
        mail = Boolean.parseBoolean(arguments.get("mail"));
        keycloak = Boolean.parseBoolean(arguments.get("keycloak"));
        if (database.isEmpty()) throw new IllegalArgumentException("TestStack needs the argument 'database'");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> start() {
        // Quarkus loads this class anew for every test profile; the servers belong to the JVM.
        var system = ClassLoader.getSystemClassLoader();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(system); // inherited by the broker's threads
        try {
            var start = Class.forName("eu.vallum.localstack.TestServers", true, system)
                    .getDeclaredMethod("forDatabase", String.class, boolean.class, boolean.class);
            start.setAccessible(true);
            return (Map<String, String>) start.invoke(null, database, mail, keycloak);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test servers did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Leaves them running for the next profile; a shutdown hook stops them. */
    @Override
    public void stop() {}
}
