package eu.vallum.endtoend.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@OnPlatform
class SameKeyTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    @Test
    void theSameKeyTwiceIsOneIncidentAndTheSameAnswer(Platform platform) throws Exception {
        // given
        var title = "twice" + UUID.randomUUID();
        var body = EarlyWarning.of(title).toString();
        var api = platform.client("demo-agency-writer").with("Idempotency-Key", title);

        // when
        var first = api.post(INCIDENTS, body).expect(201);
        var second = api.post(INCIDENTS, body).expect(201);

        // then
        assertEquals(first.json(), second.json());
        assertEquals(1, stored(platform, title));
        api.post(INCIDENTS, EarlyWarning.of(title + " but other").toString()).expect(422);
    }

    @Test
    void theSameKeyAtTheSameMomentThroughBothGatewaysIsOneIncident(Platform platform) throws Exception {
        // given
        var title = "together" + UUID.randomUUID();
        var body = EarlyWarning.of(title).toString();
        var one = platform.client("demo-agency-writer").with("Idempotency-Key", title);
        var calls = new ArrayList<Callable<Answer>>();
        for (var n = 0; n < 16; n++) {
            Api api = one.via(platform.vallum().gateway(1 + n % 2));
            calls.add(() -> api.post(INCIDENTS, body));
        }

        // when
        var ids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                ids.add(answer.get().expect(201).text("/id"));
            }
        }

        // then
        assertEquals(1, ids.size());
        assertEquals(1, stored(platform, title));
    }

    private static int stored(Platform platform, String title) throws Exception {
        try (var connection = platform.connect("incident", "postgres");
                var query = connection.prepareStatement("select count(*) from incident where title = ?")) {
            query.setString(1, title);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
