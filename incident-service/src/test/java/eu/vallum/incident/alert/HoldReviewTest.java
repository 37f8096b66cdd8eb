package eu.vallum.incident.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is held no longer than strictly necessary: whoever is on duty is told to look again. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class HoldReviewTest {
    @Inject
    AlertWatch watch;

    @Inject
    MovableClock clock;

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void a_hold_whose_time_has_come_alerts_once_for_each_look_and_not_after_it() {
        // given
        var desk = OnDuty.here();
        var holds = Stage.API + "/incidents/" + desk.filed() + "/holds";
        String hold = desk.coordinator()
                .sends(Map.of(
                        "ground",
                        "information",
                        "explanation",
                        "e",
                        "reviewAt",
                        Instant.now().plus(Duration.ofHours(2)).toString()))
                .post(holds)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        watch.look();
        assertFalse(desk.alerts().getList("items.kind").contains("hold-review"));
        // when
        later(Duration.ofMinutes(121));
        later(Duration.ofMinutes(1));
        // then
        assertEquals(1, reviews(desk));
        // and: it was looked at, so nobody is needed until the next time
        desk.coordinator()
                .sends(Map.of(
                        "note",
                        "n",
                        "reviewAt",
                        Instant.now().plus(Duration.ofHours(5)).toString()))
                .post(holds + "/" + hold + "/review")
                .then()
                .statusCode(200);
        later(Duration.ofMinutes(20));
        assertEquals(List.of("over"), desk.alerts().getList("items.findAll { it.kind == 'hold-review' }.state"));
        later(Duration.ofHours(3));
        assertEquals(2, reviews(desk));
    }

    private static int reviews(OnDuty desk) {
        return desk.alerts()
                .getList("items.findAll { it.kind == 'hold-review' }")
                .size();
    }

    private void later(Duration by) {
        clock.move(by);
        watch.look();
    }
}
