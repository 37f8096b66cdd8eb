package eu.vallum.gateway.door.proxy;

import eu.vallum.gateway.door.config.DoorConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The three services and the connections to them. */
@Singleton
public class Upstreams {
    /** More requests than this at once for one service wait; streams hold a connection each. */
    private static final int CONNECTIONS = 1_024;

    private final HttpClient client;
    private final Map<String, Upstream> byService;

    Upstreams(Vertx vertx, DoorConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(CONNECTIONS)
                .setKeepAliveTimeout(30)
                .setPoolCleanerPeriod(5_000)
                // Feeds send a heartbeat more often than this; anything quieter is dead.
                .setIdleTimeout(90)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setTcpNoDelay(true));
        this.byService = config.upstream().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> new Upstream(e.getKey(), e.getValue())));
    }

    /** The pool of connections to all services. */
    public HttpClient client() {
        return client;
    }

    /** The service of this name; fails for one that is not configured. */
    public Upstream of(String service) {
        var upstream = byService.get(service);
        if (upstream == null) {
            throw new IllegalStateException("No address is configured for the service " + service);
        }
        return upstream;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
