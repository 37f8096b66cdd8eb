package eu.vallum.endtoend.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@OnPlatform
@Order(Integer.MAX_VALUE - 20)
class BrokerDownTest {
    private static final int FILINGS = 10;

    @Test
    void filingWorksWithoutTheBrokerAndItsFactsArriveOnceItIsBack(Platform platform) throws Exception {
        // given
        var run = "broker" + System.currentTimeMillis();
        var api = platform.client("demo-agency-writer");
        var stored = new StoredFilings(platform, run);
        Eventually.holds("the outbox is empty", Duration.ofSeconds(30), () -> stored.waiting() == 0);
        platform.component("kafka").stop();

        // when
        for (var n = 0; n < FILINGS; n++) {
            api.post(
                            "/api/incident/v1/incidents",
                            EarlyWarning.of(run + "-" + n).toString())
                    .expect(201);
        }

        // then
        assertTrue(stored.waiting() >= FILINGS, "facts wait in the outbox");
        platform.component("kafka").start();
        Eventually.get(
                "every filing is told",
                Duration.ofSeconds(60),
                stored::told,
                told -> told.size() == FILINGS && told.values().stream().allMatch(times -> times == 1));
        Eventually.holds("the outbox is empty", Duration.ofSeconds(10), () -> stored.waiting() == 0);
    }
}
