package eu.vallum.incident.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.GuestStage;
import eu.vallum.incident.OnDuty;
import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is on duty is told that somebody tries codes with the link of an authority that is not on the platform. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class GuestLockedTest {
    @Inject
    AlertWatch watch;

    @Test
    void each_lock_alerts_once_until_a_new_link_is_sent() throws InterruptedException {
        // given
        var desk = OnDuty.here();
        var incident = desk.filed();
        var guest = GuestStage.invited(desk.coordinator(), incident);
        // when
        locked(desk, incident, guest);
        // then
        assertEquals(List.of("open"), raised(desk, 1));
        // when
        desk.coordinator()
                .asks()
                .post(Stage.API + "/incidents/" + incident + "/guests/" + guest + "/link")
                .then()
                .statusCode(202);
        locked(desk, incident, guest);
        // then
        assertEquals(2, raised(desk, 2).size());
    }

    private static void locked(OnDuty desk, String incident, String guest) {
        var link = GuestStage.linked(guest);
        var code = GuestStage.code(desk.coordinator(), incident, guest);
        for (int i = 0; i < 3; i++) {
            GuestStage.enters(link, GuestStage.wrong(code)).then().statusCode(422);
        }
    }

    private List<String> raised(OnDuty desk, int wanted) throws InterruptedException {
        var found = List.<String>of();
        for (int i = 0; i < 100 && found.size() < wanted; i++) {
            Thread.sleep(100);
            watch.look();
            found = desk.alerts().getList("items.findAll { it.kind == 'guest-locked' }.state");
        }
        return found;
    }
}
