package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static eu.vallum.identity.Stage.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.People;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class RemovalTest {
    private static final String PEOPLE = "/organisations/" + EE_CSIRT + "/people";
    private static final String GOOD = "Seven-Herons-Over-Narva";

    @Inject
    Stage stage;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    private Actor coordinator;

    @BeforeEach
    void somebodyWhoMay() {
        coordinator = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
    }

    @Test
    void whoever_is_removed_loses_roles_at_once_and_session_and_membership_within_seconds() throws Exception {
        // given: a colleague with a role, signed in at Keycloak
        var address = "leaves-" + UuidV7.next() + "@ee.example";
        var subject = member(address);
        assertTrue(new SignIn().with(address, GOOD).signedIn());
        var sessions = "/users/" + subject + "/sessions";
        assertEquals(
                1, KeycloakAdmin.ask().get(sessions).jsonPath().getList("$").size());
        var grants = "/organisations/" + EE_CSIRT + "/grants";
        String grant = coordinator
                .ask()
                .body(Map.of("subject", subject, "role", "officer"))
                .post(grants)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        coordinator.ask().delete(PEOPLE + "/" + subject).then().statusCode(204);
        // then
        coordinator.ask().get(PEOPLE).then().body("people.subject", not(hasItem(subject)));
        coordinator
                .ask()
                .get(grants + "?limit=200")
                .then()
                .body("items.find { it.id == '" + grant + "' }.revoked", equalTo(true))
                .body("items.find { it.id == '" + grant + "' }.revokedBy", equalTo(coordinator.subject()));
        eventually(
                "signed out",
                () -> KeycloakAdmin.ask().get(sessions).jsonPath().getList("$").isEmpty());
        assertFalse(members().contains(subject));
        // and twice is the same as once
        coordinator.ask().delete(PEOPLE + "/" + subject).then().statusCode(204);
    }

    @Test
    void only_who_may_removes_and_only_whom_there_is() {
        var colleague = stage.person(EE_CSIRT, "EE", Role.OFFICER);
        var path = PEOPLE + "/" + colleague.subject();
        Stage.nobody().delete(path).then().statusCode(401);
        Stage.scopeless().delete(path).then().statusCode(403);
        colleague
                .ask()
                .delete(PEOPLE + "/" + coordinator.subject())
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
        stage.person(LV_CSIRT, "LV", Role.COORDINATOR).ask().delete(path).then().statusCode(404);
        stage.person(EE_SPOC, "EE", Role.COORDINATOR).ask().delete(path).then().statusCode(404);
        coordinator
                .ask()
                .delete(PEOPLE + "/" + coordinator.subject())
                .then()
                .statusCode(403)
                .body("code", equalTo("own-removal"));
        coordinator.ask().delete(PEOPLE + "/nobody-of-ours").then().statusCode(404);
        coordinator.ask().get(PEOPLE).then().body("people.subject", hasItem(colleague.subject()));
    }

    /** Somebody with an account who belongs to the Estonian response team, there and here. */
    private String member(String address) throws InterruptedException {
        var location = KeycloakAdmin.ask()
                .body(Map.of(
                        "username",
                        address,
                        "email",
                        address,
                        "firstName",
                        "L",
                        "lastName",
                        "T",
                        "emailVerified",
                        true,
                        "enabled",
                        true))
                .post("/users")
                .header("Location");
        var subject = location.substring(location.lastIndexOf('/') + 1);
        KeycloakAdmin.ask()
                .body(Map.of("type", "password", "temporary", false, "value", GOOD))
                .put("/users/" + subject + "/reset-password")
                .then()
                .statusCode(204);
        KeycloakAdmin.ask()
                .body(subject)
                .post("/organizations/" + key() + "/members")
                .then()
                .statusCode(201);
        caller.as(
                new Job("demo"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    people.add(new OrganisationId(EE_CSIRT), subject, "Leaves Tomorrow", address);
                    return subject;
                }));
        return subject;
    }

    private static List<String> members() throws InterruptedException {
        List<String> members = KeycloakAdmin.ask()
                .get("/organizations/" + key() + "/members?max=1000")
                .path("id");
        return members;
    }

    private static String key() throws InterruptedException {
        var name = "EE · Estonian Cyber Incident Centre";
        eventually(
                "organisation there", () -> !KeycloakAdmin.organisations(name).isEmpty());
        return String.valueOf(KeycloakAdmin.organisations(name).getFirst().get("id"));
    }
}
