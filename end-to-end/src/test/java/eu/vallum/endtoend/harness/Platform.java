package eu.vallum.endtoend.harness;

import eu.vallum.localstack.Component;
import eu.vallum.localstack.PlatformOptions;
import eu.vallum.localstack.StartFailed;
import eu.vallum.localstack.VallumPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The running platform, with fresh data, and a collector that takes every trace. */
public final class Platform implements AutoCloseable {
    /** One test client sends more in a minute than any agency does. */
    private static final String PLENTY = "1000000";

    private static final int MOST_STALE = 100;

    private final VallumPlatform vallum;
    private final Collector traces;

    private Platform(VallumPlatform vallum, Collector traces) {
        this.vallum = vallum;
        this.traces = traces;
    }

    /** Starts all processes and returns when they are ready; about a minute on a small machine. */
    public static Platform start(Path directory, int portOffset, int gateways, int incidentServices) {
        var traces = Collector.start();
        try {
            var options = PlatformOptions.in(directory)
                    .withPortOffset(portOffset)
                    .withFreshData()
                    .withInstances(gateways, incidentServices)
                    .withEnvironment(environment(gateways, incidentServices, traces.address()))
                    .withProgress(System.err::println);
            return new Platform(VallumPlatform.start(options), traces);
        } catch (RuntimeException e) {
            traces.close();
            throw e;
        }
    }

    private static Map<String, Map<String, String>> environment(int gateways, int incidentServices, URI traces) {
        var watched = Map.of("VALLUM_TRACES", traces.toString(), "VALLUM_TRACES_RATIO", "1.0");
        var environment = new HashMap<String, Map<String, String>>();
        Stream.concat(
                        Stream.of("identity-service", "research-registry"),
                        instances("incident-service", incidentServices))
                .forEach(name -> environment.put(name, watched));
        instances("gateway", gateways).forEach(name -> {
            var settings = new HashMap<>(watched);
            settings.put("VALLUM_GATEWAY_LIMIT_REQUESTS_PER_MINUTE", PLENTY);
            settings.put("VALLUM_GATEWAY_LIMIT_ANONYMOUS_PER_MINUTE", PLENTY);
            environment.put(name, settings);
        });
        return environment;
    }

    private static Stream<String> instances(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> n == 1 ? name : name + "-" + n);
    }

    public VallumPlatform vallum() {
        return vallum;
    }

    public Collector traces() {
        return traces;
    }

    /** The interface as agencies reach it, through the first gateway, without a token. */
    public Api api() {
        return api(1);
    }

    /** @param gateway 1 for the first */
    public Api api(int gateway) {
        return Api.at(vallum.gateway(gateway));
    }

    /** As {@link #api()} with a new access token of this client. */
    public Api client(String clientId) {
        return api().bearing(token(clientId));
    }

    /** After an outage of the database Keycloak's pool notices only by use, connection by connection, that its own are dead. */
    private String token(String clientId) {
        for (var attempt = 1; ; attempt++) {
            try {
                return vallum.token(clientId);
            } catch (StartFailed refused) {
                if (attempt == MOST_STALE) throw refused;
            }
        }
    }

    public KeycloakAdmin keycloak() {
        return KeycloakAdmin.of(vallum);
    }

    public Connection connect(String database, String role) throws SQLException {
        return vallum.connect(database, role);
    }

    public Component component(String name) {
        return vallum.component(name);
    }

    /** Starts what is down. */
    void repair() {
        for (var component : inStartOrder()) {
            if (!component.isRunning()) component.start();
        }
    }

    private List<Component> inStartOrder() {
        return vallum.components();
    }

    @Override
    public void close() {
        vallum.close();
        traces.close();
    }
}
