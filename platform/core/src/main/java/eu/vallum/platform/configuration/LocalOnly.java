package eu.vallum.platform.configuration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The profile {@code local} opens demonstration accounts and pages, so it runs on the loopback interface or not at all. */
@Singleton
class LocalOnly {
    void check(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host") String host)
            throws UnknownHostException {
        refuseOutside(ConfigUtils.isProfileActive("local"), host);
    }

    static void refuseOutside(boolean local, String host) throws UnknownHostException {
        if (local && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("The profile local must listen on a loopback address, not on " + host
                    + ". Unset QUARKUS_HTTP_HOST, or QUARKUS_PROFILE.");
        }
    }
}
