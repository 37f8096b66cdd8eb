package eu.vallum.endtoend.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the handbook promises an operator to find at the management port of each pod, and that nobody finds it from outside. */
@OnPlatform
class MetricsTest {
    private static final List<String> STORE = List.of(
            "http_server_requests_seconds_count",
            "agroal_active_count",
            "jvm_memory_used_bytes",
            "kafka_consumer_fetch_manager_records_lag_max",
            "vallum_outbox_depth",
            "vallum_outbox_age_seconds",
            "vallum_audit_sealer_lag_seconds",
            "vallum_dead_letters");
    private static final Map<String, List<String>> PROMISED = Map.of(
            "gateway",
            List.of("http_server_requests_seconds_count", "sql_", "jvm_memory_used_bytes", "vallum_door_streams"),
            "identity-service",
            STORE,
            "research-registry",
            STORE,
            "incident-service",
            STORE,
            "incident-service clocks",
            List.of("vallum_clocks_due", "vallum_clocks_overdue", "vallum_feed_lag_seconds", "vallum_feed_listeners"));

    @Test
    void everyPromisedMeterIsThere(Platform platform) throws Exception {
        Eventually.get("every promised meter", Duration.ofSeconds(30), () -> missing(platform), List::isEmpty);
        assertEquals(List.of(), missing(platform));
    }

    @Test
    void healthAndMetricsAreNotToBeHadAtAPublicPort(Platform platform) throws Exception {
        var vallum = platform.vallum();
        for (var path : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/metrics", "/q/")) {
            assertEquals(404, platform.api().get(path).status(), path);
            for (var service : List.of("identity-service", "incident-service", "research-registry")) {
                assertEquals(404, Api.at(vallum.service(service)).get(path).status(), service + path);
            }
        }
    }

    private static List<String> missing(Platform platform) throws Exception {
        var missing = new ArrayList<String>();
        for (var promised : PROMISED.entrySet()) {
            var service = promised.getKey().replaceAll(" .*", "");
            var metrics = Api.at(platform.vallum().management(service))
                    .get("/q/metrics")
                    .expect(200)
                    .body();
            promised.getValue().stream()
                    .filter(name -> !metrics.contains("\n" + name))
                    .forEach(name -> missing.add(service + " has no " + name));
        }
        return missing;
    }
}
