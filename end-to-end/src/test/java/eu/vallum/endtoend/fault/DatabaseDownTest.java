package eu.vallum.endtoend.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OnPlatform
@Order(Integer.MAX_VALUE - 30)
class DatabaseDownTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    @Test
    void aStoppedDatabaseIs503WithinThreeSecondsAndServesWithinFiveOfItsReturn(Platform platform) throws Exception {
        outage(platform, database -> database.stop());
    }

    @Test
    void soIsAKilledOneAndNothingThatWasAnsweredIsLost(Platform platform) throws Exception {
        outage(platform, database -> database.kill());
    }

    private static void outage(Platform platform, Consumer<eu.vallum.localstack.Component> ending) throws Exception {
        // given
        var run = "outage" + System.currentTimeMillis();
        var api = platform.client("demo-agency-writer").waiting(Duration.ofSeconds(10));
        file(api, run + "-before").expect(201);
        var database = platform.component("postgres");

        // when
        ending.accept(database);

        // then: refused soon, whether or not a connection lies in the pool
        for (var n = 0; n < 5; n++) {
            var begin = System.nanoTime();
            var answer = file(api, run + "-during" + n).expect(503);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.toMillis() < 3_000, "503 took " + took);
            assertEquals(
                    "application/problem+json", answer.header("content-type").split(";")[0]);
            assertTrue(!answer.header("retry-after").isEmpty(), "no Retry-After");
        }

        // then: back soon
        database.start();
        var begin = System.nanoTime();
        Eventually.get(
                "the first 2xx",
                Duration.ofSeconds(5),
                () -> file(api, run + "-after" + System.nanoTime()),
                answer -> answer.status() == 201);
        System.err.printf("first 2xx %d ms after the database's return%n", (System.nanoTime() - begin) / 1_000_000);
        assertTrue(new StoredFilings(platform, run).incidents().containsValue(run + "-before"));
    }

    private static Answer file(Api api, String title) throws Exception {
        return api.post(INCIDENTS, EarlyWarning.of(title).toString());
    }
}
