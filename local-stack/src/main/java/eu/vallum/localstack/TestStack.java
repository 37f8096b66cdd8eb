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
 * Returns the {@code VALLUM_*} settings that the service reads from its environment elsewhere. There is no Keycloak:
 * issuer and neighbours point to a closed port, tests trust the key of platform-testing.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
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
                    .getDeclaredMethod("forDatabase", String.class);
            start.setAccessible(true);
            return (Map<String, String>) start.invoke(null, database);
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
