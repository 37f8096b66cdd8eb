package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody learns from how long an answer takes that there is something they may not see. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TimingTest {
    private static final int WARMING = 500;
    private static final int SAMPLES = 1_000;
    private static final double MOST = 0.05;

    private final Player owner = Stage.coordinator("EE");
    private final Player other = Stage.coordinator("LT");

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/indicators"})
    void an_unknown_incident_and_a_forbidden_one_take_the_same_time(String part) throws Exception {
        // given
        var forbidden = Stage.filed(owner);
        try (var client = HttpClient.newHttpClient()) {
            var samples = new long[2][SAMPLES];
            // when: one of each in turn, the first of the two in turn as well
            for (int n = -WARMING; n < SAMPLES; n++) {
                for (int i = 0; i < 2; i++) {
                    int which = (n + i) & 1;
                    long took = asked(client, (which == 0 ? UuidV7.next().toString() : forbidden) + part);
                    if (n >= 0) {
                        samples[which][n] = took;
                    }
                }
            }
            // then
            double unknown = median(samples[0]);
            double known = median(samples[1]);
            assertTrue(
                    Math.abs(known - unknown) < MOST * Math.min(known, unknown),
                    "unknown %.0f µs, forbidden %.0f µs".formatted(unknown / 1_000, known / 1_000));
        }
    }

    private long asked(HttpClient client, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + API + "/incidents/" + path))
                .header("Authorization", "Bearer " + other.token())
                .build();
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        long took = System.nanoTime() - start;
        assertEquals(404, status);
        return took;
    }

    private static double median(long[] samples) {
        var sorted = samples.clone();
        Arrays.sort(sorted);
        return (sorted[SAMPLES / 2 - 1] + sorted[SAMPLES / 2]) / 2.0;
    }
}
