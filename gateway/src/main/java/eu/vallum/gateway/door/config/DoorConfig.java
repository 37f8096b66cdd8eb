package eu.vallum.gateway.door.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Settings of the door; each is explained in application.properties. */
@ConfigMapping(prefix = "vallum.gateway")
public interface DoorConfig {
    URI publicUrl();

    /** Issuer of all tokens, as browsers see Keycloak's realm. */
    URI issuer();

    /** The same realm, as this process reaches it. */
    URI realm();

    /** Base address by service: identity, incident, research. */
    Map<String, URI> upstream();

    Duration connectTimeout();

    Limit limit();

    /** How much one client may send. */
    interface Limit {
        int requestsPerMinute();

        int anonymousPerMinute();

        MemorySize jsonBody();

        MemorySize uploadBody();

        MemorySize pageBody();

        String filesPath();

        MemorySize filesBody();

        MemorySize incidentFilesBody();
    }
}
