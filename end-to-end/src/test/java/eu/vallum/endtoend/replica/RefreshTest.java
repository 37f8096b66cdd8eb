package eu.vallum.endtoend.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OnPlatform
@Order(Integer.MAX_VALUE - 50)
class RefreshTest {
    private static final int REQUESTS = 50;
    private static final int OTHERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String OVERVIEW = "/api/incident/v1/overview";

    /** Signed in, or sent to sign in: anything else is neither going on nor reaching the login. */
    private static final Set<Integer> DECIDED = Set.of(200, 302, 401, 499);

    @Test
    void fiftyRequestsOverBothGatewaysRefreshOnce(Platform platform) throws Exception {
        // given
        var session = ExpiredSession.of(platform, People.KADRI);
        var keycloak = platform.keycloak();
        var before = keycloak.events("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR");

        // when
        var calls = new ArrayList<Callable<Answer>>();
        for (var n = 0; n < REQUESTS; n++) {
            var api = session.via(platform.vallum().gateway(1 + n % 2));
            calls.add(() -> api.get(OVERVIEW));
        }
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(calls).stream()
                    .map(done -> done.resultNow().status())
                    .toList();
        }

        // then
        assertEquals(java.util.Collections.nCopies(REQUESTS, 200), statuses);
        assertEquals(
                1, keycloak.events("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR") - before, "calls of the token endpoint");
    }

    @Test
    void theOthersGoOnOrReachTheLoginWhenTheRefreshingProcessIsKilled(Platform platform) throws Exception {
        // given: the first gateway asks a Keycloak that does not answer
        var session = ExpiredSession.of(platform, People.MARI);
        var keycloak = platform.component("keycloak");
        var first = platform.component("gateway");
        var second = session.via(platform.vallum().gateway(2)).waiting(PATIENCE);
        keycloak.freeze();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = threads.submit(() -> session.get(OVERVIEW));
            Thread.sleep(500);

            // when
            first.kill();
            keycloak.thaw();
            var killed = System.nanoTime();

            // then: within 5 s of the death each of many has a decision
            var decisions = threads.invokeAll(java.util.Collections.nCopies(OTHERS, () -> decision(second, killed)));
            var took = Duration.ofNanos(System.nanoTime() - killed);
            System.err.printf(
                    "after the refreshing gateway's death: %s, after at most %s%n",
                    decisions.stream().map(Future::resultNow).toList(), took);
            assertTrue(took.compareTo(PATIENCE) <= 0, "decided after " + took);
            decisions.forEach(decided -> assertTrue(DECIDED.contains(decided.resultNow()), decided.toString()));
            // then: who was with the dead one is not left waiting either
            assertThrows(ExecutionException.class, () -> held.get(1, TimeUnit.SECONDS));
        } finally {
            keycloak.thaw();
        }
    }

    private static int decision(Api api, long since) throws Exception {
        var status = api.get(OVERVIEW).status();
        while (!DECIDED.contains(status) && System.nanoTime() - since < PATIENCE.toNanos()) {
            assertEquals(503, status);
            Thread.sleep(100);
            status = api.get(OVERVIEW).status();
        }
        return status;
    }
}
