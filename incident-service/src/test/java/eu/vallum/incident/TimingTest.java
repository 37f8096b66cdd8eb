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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody learns from how long an answer takes that there is something they may not see. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TimingTest {
    private static final int WARMING = 500;
    /** Twice what would do on a quiet machine, all taken before anything is compared. */
    private static final int SAMPLES = 2_000;

    private static final double MOST = 0.05;

    private final Player owner = Stage.coordinator("EE");
    private final Player other = Stage.coordinator("LT");

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/indicators"})
    void an_unknown_incident_and_a_forbidden_one_take_the_same_time(String part) throws Exception {
        // given
        var forbidden = Stage.filed(owner);
        try (var client = HttpClient.newHttpClient()) {
            var unknown = new ArrayList<Long>();
            var known = new ArrayList<Long>();
            for (int n = 0; n < WARMING; n++) {
                asked(client, forbidden + part);
            }
            // when: one of each in turn, the first of the two in turn as well
            for (int n = 0; n < SAMPLES; n++) {
                for (int i = 0; i < 2; i++) {
                    boolean there = ((n + i) & 1) == 0;
                    var id = there ? forbidden : UuidV7.next().toString();
                    (there ? known : unknown).add(asked(client, id + part));
                }
            }
            // then
            assertTrue(
                    apart(known, unknown) < MOST,
                    "unknown %d ns, forbidden %d ns".formatted(median(unknown), median(known)));
        }
    }

    private static double apart(List<Long> one, List<Long> other) {
        return Math.abs(median(one) - median(other)) / (double) Math.min(median(one), median(other));
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

    private static long median(List<Long> samples) {
        return samples.stream().sorted().skip(samples.size() / 2).findFirst().orElseThrow();
    }
}
