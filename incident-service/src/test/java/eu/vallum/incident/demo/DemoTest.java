package eu.vallum.incident.demo;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class DemoTest {
    @Inject
    Demo demo;

    @Test
    void the_story_waits_for_its_people_and_is_told_once() throws Exception {
        // given
        var kadri = player(Story.ESTONIA, "EE", "csirt", "coordinator");
        assertFalse(demo.tell());
        player(Story.ESTONIA, "EE", "csirt", "officer");
        var toomas = player(Story.ESTONIAN_CONTACT, "EE", "spoc", "coordinator");
        player(Story.ESTONIAN_CONTACT, "EE", "spoc", "coordinator");
        var janis = player(Story.LATVIA, "LV", "csirt", "coordinator");
        var ruta = player(Story.LITHUANIA, "LT", "csirt", "coordinator");
        var nils = player(Story.AGENCY, "EU", "eu-body", "coordinator");
        Stage.entity(Story.HOSPITAL_ENTITY, Story.ESTONIA);
        // when two processes begin at once
        var telling = List.<Callable<Boolean>>of(demo::tell, demo::tell);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.invokeAll(telling).stream().map(DemoTest::result).toList();
            assertTrue(told.contains(true), "told by one of them, disturbed by none: " + told);
        }
        assertTrue(demo.tell());
        // then
        kadri.asks()
                .get(API + "/overview")
                .then()
                .statusCode(200)
                .body("owedToUs.overdue", equalTo(1))
                .body("unassigned.total", equalTo(1))
                .body(
                        "waitingForUs.items.incident.id",
                        containsInAnyOrder(Story.CLINIC.value().toString()));
        kadri.asks()
                .get(API + "/incidents/" + Story.HOSPITAL.value())
                .then()
                .statusCode(200)
                .body("clocks.find { it.obligation == 'inform-affected' }.state", equalTo("running"))
                .body("indicators", equalTo(6));
        kadri.asks()
                .get(API + "/incidents/" + Story.UTILITY.value())
                .then()
                .body("clocks.find { it.obligation == 'early-warning' }.late", equalTo(true))
                .body("clocks.find { it.obligation == 'incident-notification' }.state", equalTo("overdue"));
        kadri.asks() // the clinic's tool is the hospital's
                .get(API + "/incidents/" + Story.HOSPITAL.value() + "/ties")
                .then()
                .statusCode(200)
                .body("items.incident.id", hasItem(Story.CLINIC.value().toString()));
        kadri.asks()
                .get(API + "/escalations/" + Story.HOSPITAL_ESCALATION.value())
                .then()
                .statusCode(200)
                .body(
                        "incidents.id",
                        containsInAnyOrder(
                                Story.HOSPITAL.value().toString(),
                                Story.CLINIC.value().toString()));
        ruta.asks().get(API + "/shared?state=withdrawn").then().body("items", hasSize(1));
        ruta.asks().get(API + "/incidents/" + Story.HOSPITAL.value()).then().statusCode(404);
        toomas.asks()
                .get(API + "/summaries/" + Story.FILED_SUMMARY.value())
                .then()
                .statusCode(200)
                .body("head.state", equalTo("filed"))
                .body("head.withheld", greaterThan(1));
        nils.asks()
                .get(API + "/summaries/" + Story.WAITING_SUMMARY.value())
                .then()
                .statusCode(404);
        nils.asks()
                .get(API + "/shared")
                .then()
                .body("items.incident.id", hasItem(Story.CLINIC.value().toString()));
        for (var asked : List.of(kadri, nils)) {
            asked.asks()
                    .get(API + "/sightings")
                    .then()
                    .statusCode(200)
                    .body("items.incident", hasItem(Story.CLINIC.value().toString()));
        }
        janis.asks()
                .get(API + "/incidents/" + Story.CLINIC.value() + "/guests")
                .then()
                .statusCode(200)
                .body("items.country", contains("MT"));
        nils.asks()
                .get(API + "/picture?state=EE")
                .then()
                .statusCode(200)
                .body("states[0].figures.total.n", greaterThan(40));
    }

    private static boolean result(Future<Boolean> told) {
        try {
            return told.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e); // with its cause, which resultNow keeps to itself
        }
    }

    private static Player player(UUID organisation, String memberState, String kind, String role) {
        Stage.organisation(organisation, memberState, kind);
        return Stage.colleague(organisation, memberState, role);
    }
}
