package eu.vallum.identity;

import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The servers of this service's tests: PostgreSQL, Kafka, a mail exchange, and Keycloak behind a {@link Gate}. */
public final class IdentityStack implements QuarkusTestResourceLifecycleManager {
    private final TestStack servers = new TestStack();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "identity", "keycloak", "true"));
        var settings = new HashMap<>(servers.start());
        var keycloak = URI.create(settings.getOrDefault("VALLUM_KEYCLOAK_URL", ""));
        settings.put("vallum.test.keycloak", keycloak.toString());
        settings.put("vallum.directory.url", Gate.before(keycloak).toString());
        settings.put("vallum.directory.every", "1s");
        settings.put("vallum.directory.compare-every", "3s");
        settings.put("vallum.directory.compare-after", "1s");
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
