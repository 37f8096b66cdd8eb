package eu.vallum.endtoend.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Listener;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.WebVisitor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OnPlatform
@Order(Integer.MAX_VALUE - 40)
class FeedResumptionTest {
    private static final int AGENCY_SYSTEMS = 160;
    private static final int STRANGERS = 20;
    private static final int BROWSERS = 20;
    private static final int WRITERS = 8;
    private static final int EVENTS = 1_000;
    private static final String FEED = "/api/incident/v1/feed";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void twoHundredListenersMissNothingWhenAGatewayIsKilled(Platform platform) throws Exception {
        // given
        var vallum = platform.vallum();
        var cookie = WebVisitor.signIn(vallum.gateway(), People.KADRI.address(), vallum.demoPassword());
        var systems = listeners(platform, AGENCY_SYSTEMS, FEED, bearer(vallum.token("demo-agency-writer")));
        var strangers = listeners(platform, STRANGERS, FEED, bearer(vallum.token("demo-agency")));
        var browsers = listeners(platform, BROWSERS, "/app/events", Map.of("Cookie", cookie));
        var all = new ArrayList<>(systems);
        all.addAll(strangers);
        all.addAll(browsers);
        try {
            Eventually.holds(
                    "all listen",
                    Duration.ofSeconds(30),
                    () -> all.stream().allMatch(Listener::isListening)
                            && browsers.stream().allMatch(browser -> browser.isFed("incident")));

            // when
            var filed = fileWhileAGatewayDies(platform, all);

            // then
            assertEquals(EVENTS, filed.size());
            for (var listener : systems) assertHasEach(filed, listener);
            for (var listener : browsers) assertHasEach(filed, listener);
            for (var listener : strangers) {
                assertTrue(targets(listener).keySet().stream().noneMatch(filed::contains), "a stranger was told");
            }
        } finally {
            all.forEach(Listener::close);
        }
    }

    private static Set<String> fileWhileAGatewayDies(Platform platform, List<Listener> all) throws Exception {
        var filed = ConcurrentHashMap.<String>newKeySet();
        var api = platform.client("demo-agency-writer").waiting(Duration.ofSeconds(10));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (var n = 0; n < WRITERS; n++) {
                var writer = n;
                writers.add(threads.submit(() -> {
                    for (var i = writer; i < EVENTS; i += WRITERS) filed.add(file(platform, api, i));
                    return null;
                }));
            }
            Eventually.holds("some are filed", Duration.ofSeconds(60), () -> filed.size() > EVENTS / 3);
            killAndAwaitEachListener(platform, all);
            Eventually.holds("more are filed", Duration.ofSeconds(60), () -> filed.size() > EVENTS * 2 / 3);
            platform.component("gateway").start();
            for (var writer : writers) writer.get(120, TimeUnit.SECONDS);
        }
        return filed;
    }

    /** Every single listener of the killed gateway is cut off and comes back, while the others keep their stream. */
    private static void killAndAwaitEachListener(Platform platform, List<Listener> all) throws Exception {
        var doomed = platform.vallum().gateway(1).getAuthority();
        Map<Listener, Integer> cutOff = new HashMap<>();
        for (var listener : all) {
            var connected = listener.connected();
            if (connected != null && connected.getAuthority().equals(doomed)) cutOff.put(listener, listener.connects());
        }
        assertEquals(
                all.size() / 2,
                cutOff.size(),
                () -> "listeners of the gateway to be killed; refused before: "
                        + all.stream()
                                .flatMap(listener -> listener.refusals().stream())
                                .toList());
        platform.component("gateway").kill();
        Eventually.holds(
                "every listener that was cut off listens again",
                Duration.ofSeconds(60),
                () -> cutOff.entrySet().stream()
                        .allMatch(each -> each.getKey().connects() > each.getValue()
                                && each.getKey().isListening()));
    }

    /** Through one gateway, or the other where that is dead; the key makes it one incident. */
    private static String file(Platform platform, Api api, int number) throws InterruptedException {
        var key = "feed-%d-%d".formatted(System.nanoTime(), number);
        var body = EarlyWarning.of(key).toString();
        for (var turn = number; ; turn++) {
            try {
                var answer = api.via(platform.vallum().gateway(1 + turn % 2))
                        .with("Idempotency-Key", key)
                        .post("/api/incident/v1/incidents", body);
                if (answer.status() == 201) return answer.text("/id");
                if (answer.status() < 500) throw new AssertionError(answer.toString());
            } catch (IOException dead) {
                // the other one
            }
            Thread.sleep(50);
        }
    }

    private static void assertHasEach(Set<String> filed, Listener listener) throws Exception {
        Eventually.holds(
                "a listener has every event",
                Duration.ofSeconds(30),
                () -> targets(listener).keySet().containsAll(filed));
        var seen = targets(listener);
        for (var incident : filed) {
            var ids = seen.getOrDefault(incident, Set.of());
            assertEquals(1, ids.size(), "ids of one event: " + ids);
        }
    }

    /** Ids under which each incident's filing was told. */
    private static Map<String, Set<String>> targets(Listener listener) throws Exception {
        var targets = new HashMap<String, Set<String>>();
        for (var event : listener.events()) {
            if (!event.data().contains("incident-filed")) continue;
            var data = JSON.readTree(event.data());
            targets.computeIfAbsent(data.path("target").asText(), target -> ConcurrentHashMap.newKeySet())
                    .add(event.id());
        }
        return targets;
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static List<Listener> listeners(Platform platform, int count, String path, Map<String, String> headers) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(n -> Listener.follow(addresses(platform, path, n), headers))
                .collect(Collectors.toList());
    }

    private static List<URI> addresses(Platform platform, String path, int turn) {
        var one = platform.vallum().gateway(1).resolve(path);
        var other = platform.vallum().gateway(2).resolve(path);
        return turn % 2 == 0 ? List.of(one, other) : List.of(other, one);
    }
}
