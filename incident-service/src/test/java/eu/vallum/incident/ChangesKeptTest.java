package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.expiry.Expiry;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ChangesKeptTest {
    @Inject
    MovableClock clock;

    @Inject
    Expiry expiry;

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void after_a_month_each_record_is_told_once_and_no_position_is_lost() throws InterruptedException {
        // given: an incident that changed twice, and a position from between
        var owner = Stage.coordinator("EE");
        var id = Stage.filed(owner);
        var position = FollowingTest.cursor(owner, id);
        owner.sends(Map.of("subject", owner.subject(), "name", owner.name()))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(200);
        expiry.expire();
        FollowingTest.within(() -> assertEquals(List.of(0, 1), versions(owner, id)));
        // when
        clock.move(Duration.ofDays(31));
        expiry.expire();
        // then
        assertEquals(List.of(1), versions(owner, id));
        owner.asks()
                .get(API + "/changes?after=" + position)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    private static List<Integer> versions(Player reader, String id) {
        return reader.asks().get(API + "/changes").path("items.findAll { it.id == '" + id + "' }.version");
    }
}
