package eu.vallum.gateway.door.testing;

import eu.vallum.localstack.Ports;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and Keycloak, and a small real service in place of identity and incident; research is a closed port. */
public final class DoorStack implements QuarkusTestResourceLifecycleManager {
    /** Access tokens of the portal live so long: one second more than the door refreshes ahead needs. */
    public static final int TOKEN_SECONDS = 60;

    private static Map<String, String> settings = Map.of();

    @Override
    public synchronized Map<String, String> start() {
        if (settings.isEmpty()) {
            var stack = new TestStack();
            stack.init(Map.of("database", "door", "keycloak", "true"));
            var all = new HashMap<>(stack.start());
            var gateway = "http://localhost:" + Ports.free();
            all.put("quarkus.http.test-port", gateway.substring(gateway.lastIndexOf(':') + 1));
            all.put("VALLUM_PUBLIC_URL", gateway);
            all.put("VALLUM_CLIENT_SECRET", all.get("vallum.test.portal-secret"));
            all.put("VALLUM_IDENTITY_URL", Origin.running().url());
            all.put("VALLUM_INCIDENT_URL", Origin.running().url());
            // Tests of services trust a key of their own; the door always asks Keycloak.
            all.put("quarkus.oidc.public-key", "");
            all.put("quarkus.oidc.auth-server-url", all.get("VALLUM_ISSUER"));
            all.put("quarkus.oidc.token.issuer", all.get("VALLUM_ISSUER"));
            new Realm(all).portalAt(gateway, TOKEN_SECONDS);
            settings = all;
        }
        return settings;
    }

    @Override
    public void stop() {}
}
