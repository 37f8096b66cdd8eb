package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.EU_CENTRE;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.eventually;
import static eu.vallum.identity.Stage.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class DirectoryTest {
    @Inject
    Stage stage;

    private Actor estonia;
    private Actor second;

    @BeforeEach
    void people() {
        estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        second = stage.person(EE_SPOC, "EE", Role.COORDINATOR);
    }

    @AfterEach
    void open() {
        Gate.open();
    }

    @Test
    void every_seeded_institution_is_an_organisation_of_keycloak() throws Exception {
        eventually("all there", () -> KeycloakAdmin.organisations("(demo)").size() >= 112);
        var estonian = KeycloakAdmin.organisations("EE · Estonian Cyber Incident Centre")
                .getFirst();
        assertEquals("ee-csirt", estonian.get("alias"));
        assertEquals(
                Map.of(
                        "vallum_id", List.of(EE_CSIRT.toString()),
                        "member_state", List.of("EE"),
                        "kind", List.of("csirt"),
                        "name", List.of("EE · Estonian Cyber Incident Centre (demo)")),
                estonian.get("attributes"));
    }

    @Test
    void a_confirmed_organisation_appears_and_a_suspended_one_is_switched_off() throws Exception {
        // given
        var name = fresh("Harbour");
        var address = confirmed(name);
        eventually("there", () -> enabled(name, true));
        // when
        second.ask()
                .header("If-Match", "\"1\"")
                .body(Map.of("status", "suspended", "reason", "Review."))
                .put(address + "/status")
                .then()
                .statusCode(200);
        // then
        eventually("off", () -> enabled(name, false));
        assertEquals(1, KeycloakAdmin.organisations(name).size());
    }

    @Test
    void while_keycloak_is_away_the_register_works_and_catches_up_afterwards() throws Exception {
        Gate.shut();
        Thread.sleep(200); // connections that are open are broken off every 50 ms
        var name = fresh("Airport");
        confirmed(name);
        Thread.sleep(2_500); // two rounds against a closed door
        assertEquals(List.of(), KeycloakAdmin.organisations(name));
        Gate.open();
        eventually("caught up", () -> enabled(name, true));
    }

    @Test
    void broken_off_in_the_middle_it_goes_on_and_makes_nothing_twice() throws Exception {
        // given many to tell
        var word = "Batch" + UuidV7.next();
        for (int i = 0; i < 8; i++) {
            confirmed(word + " " + i);
            if (i % 3 == 1) { // when
                Gate.shut();
                Thread.sleep(400);
                Gate.open();
            }
        }
        // then
        eventually("all told", () -> KeycloakAdmin.organisations(word).size() == 8);
        Thread.sleep(1_500);
        assertEquals(8, KeycloakAdmin.organisations(word).size());
    }

    @Test
    void what_somebody_changes_in_keycloak_is_reported_and_put_right() throws Exception {
        // given
        var name = fresh("Museum");
        confirmed(name);
        eventually("there", () -> enabled(name, true));
        var there = KeycloakAdmin.organisations(name).getFirst();
        var stranger = "stranger-" + UuidV7.next();
        // when
        KeycloakAdmin.ask()
                .body(Map.of(
                        "name", "Taken over", "alias", there.get("alias"), "enabled", false, "attributes", Map.of()))
                .put("/organizations/" + there.get("id"))
                .then()
                .statusCode(204);
        KeycloakAdmin.ask()
                .body(Map.of("name", stranger, "alias", stranger))
                .post("/organizations")
                .then()
                .statusCode(201);
        // then
        eventually("put right", () -> enabled(name, true));
        var administrator = stage.person(EU_CENTRE, "EU", Role.ADMINISTRATOR);
        eventually(
                "reported",
                () -> administrator
                        .ask()
                        .get("/directory")
                        .jsonPath()
                        .getList("differences.alias")
                        .contains(stranger));
        administrator
                .ask()
                .get("/directory")
                .then()
                .statusCode(200)
                .body("reachable", equalTo(true))
                .body("differences.difference", hasItem("unknown-to-register"));
        assertEquals(1, KeycloakAdmin.organisations(stranger).size());
    }

    @Test
    void the_report_is_for_administrators_of_the_union() {
        estonia.ask().get("/directory").then().statusCode(403).body("code", equalTo("role-missing"));
        stage.person(EE_CSIRT, "EE", Role.ADMINISTRATOR)
                .ask()
                .get("/directory")
                .then()
                .statusCode(403);
    }

    private static boolean enabled(String name, boolean wanted) {
        var found = KeycloakAdmin.organisations(name);
        return found.size() == 1
                && Boolean.valueOf(wanted).equals(found.getFirst().get("enabled"));
    }

    private String confirmed(String name) {
        var proposed = Stage.propose(estonia, name);
        var address = "/organisations/" + proposed.path("id");
        second.ask()
                .header("If-Match", etag(proposed))
                .post(address + "/confirmation")
                .then()
                .statusCode(200);
        return address;
    }
}
