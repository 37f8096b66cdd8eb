package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.eventually;
import static eu.vallum.identity.Stage.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class InvitationTest {
    private static final String PEOPLE = "/organisations/" + EE_CSIRT + "/people";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080/invitation/([A-Za-z0-9_-]{43})");

    @Inject
    Stage stage;

    @Inject
    MovableClock clock;

    private Actor coordinator;
    private String address;

    @BeforeEach
    void people() {
        coordinator = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        address = "tiina-" + UuidV7.next() + "@ee.example";
    }

    @AfterEach
    void everythingRunsAgain() {
        Gate.open();
        clock.real();
    }

    @Test
    void an_invitation_arrives_by_mail_and_is_usable_once() throws Exception {
        // given
        invite(coordinator, address, "officer").then().statusCode(201);
        var token = token(address, 1);
        Stage.nobody()
                .body(Map.of("token", token))
                .post("/invitations/view")
                .then()
                .statusCode(200)
                .body("email", equalTo(address))
                .body("roles", hasItem("officer"));
        // when
        Stage.nobody()
                .body(Map.of("token", token))
                .post("/invitations/acceptance")
                .then()
                .statusCode(200)
                .body("account", equalTo("created"));
        // then
        for (var path : List.of("/invitations/view", "/invitations/acceptance")) {
            Stage.nobody()
                    .body(Map.of("token", token))
                    .post(path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("invitation-not-valid"));
        }
        coordinator
                .ask()
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body("people.find { it.email == '" + address + "' }.roles", hasItem("officer"))
                .body("invitations.email", not(hasItem(address)));
        eventually(
                "Keycloak's mail with the link to choose a password",
                () -> Mailbox.of(address).size() == 2);
        assertTrue(Mailbox.of(address).getLast().contains("/realms/vallum/login-actions/action-token"));
        invite(coordinator, address, "officer").then().statusCode(409).body("code", equalTo("already-member"));
    }

    @Test
    void of_eight_who_use_one_link_at_once_one_gets_in() throws Exception {
        invite(coordinator, address, "officer").then().statusCode(201);
        var token = token(address, 1);
        Callable<Integer> accept = () -> Stage.nobody()
                .body(Map.of("token", token))
                .post("/invitations/acceptance")
                .statusCode();
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers = many.invokeAll(Collections.nCopies(8, accept));
            int in = 0;
            for (var answer : answers) {
                in += answer.get() == 200 ? 1 : 0;
            }
            assertEquals(1, in);
        }
    }

    @Test
    void while_keycloak_is_away_accepting_waits_and_the_link_stays_good() throws Exception {
        invite(coordinator, address, "officer").then().statusCode(201);
        var token = token(address, 1);
        Gate.shut();
        Stage.nobody()
                .body(Map.of("token", token))
                .post("/invitations/acceptance")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        Gate.open();
        eventually(
                "accepted",
                () -> Stage.nobody()
                                .body(Map.of("token", token))
                                .post("/invitations/acceptance")
                                .statusCode()
                        == 200);
    }

    @Test
    void a_newer_invitation_replaces_the_older_and_after_seven_days_none_is_good() throws Exception {
        // given
        invite(coordinator, address, "officer").then().statusCode(201);
        var older = token(address, 1);
        invite(coordinator, address, "administrator").then().statusCode(201);
        var newer = token(address, 2);
        // when, then
        assertFalse(older.equals(newer));
        assertEquals(404, view(older));
        assertEquals(200, view(newer));
        clock.move(Duration.ofDays(7));
        assertEquals(404, view(newer));
    }

    @Test
    void the_mail_speaks_french_to_whoever_is_invited_in_french() throws Exception {
        coordinator
                .ask()
                .body(Map.of(
                        "email", address,
                        "givenName", "Amelie",
                        "familyName", "Roy",
                        "roles", List.of("officer"),
                        "language", "fr"))
                .post(PEOPLE)
                .then()
                .statusCode(201);
        eventually("mail", () -> !Mailbox.of(address).isEmpty());
        assertTrue(Mailbox.of(address).getFirst().contains("Bonjour Amelie Roy"));
    }

    @Test
    void an_authority_brings_the_first_person_into_an_entity_it_confirmed() throws Exception {
        // given
        var proposed = Stage.propose(coordinator, fresh("Clinic"));
        var entity = "/organisations/" + proposed.path("id");
        invite(coordinator, entity + "/people", address, "administrator")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-status"));
        stage.person(Stage.EE_SPOC, "EE", Role.COORDINATOR)
                .ask()
                .header("If-Match", etag(proposed))
                .post(entity + "/confirmation")
                .then()
                .statusCode(200);
        // when
        invite(coordinator, entity + "/people", address, "administrator").then().statusCode(201);
        // then
        var token = token(address, 1);
        eventually(
                "accepted once the directory knows the entity",
                () -> Stage.nobody()
                                .body(Map.of("token", token))
                                .post("/invitations/acceptance")
                                .statusCode()
                        == 200);
    }

    @Test
    void nobody_invites_into_a_foreign_house_or_without_the_role_or_into_a_role_it_has_not() {
        var latvia = stage.person(LV_CSIRT, "LV", Role.COORDINATOR);
        invite(latvia, address, "officer").then().statusCode(404);
        latvia.ask().get(PEOPLE).then().statusCode(404);
        var plain = stage.person(EE_CSIRT, "EE");
        invite(plain, address, "officer").then().statusCode(403);
        plain.ask().get(PEOPLE).then().statusCode(403);
        invite(coordinator, address, "researcher").then().statusCode(400).body("code", equalTo("role-not-of-kind"));
        invite(coordinator, "no address", "officer").then().statusCode(400);
        Stage.nobody().get(PEOPLE).then().statusCode(401);
        Stage.nobody().body("{}").post(PEOPLE).then().statusCode(401);
        Stage.nobody()
                .body(Map.of("token", "short"))
                .post("/invitations/view")
                .then()
                .statusCode(400);
        Stage.nobody()
                .body(Map.of("token", ""))
                .post("/invitations/acceptance")
                .then()
                .statusCode(400);
    }

    @Test
    void the_same_key_invites_once() {
        var key = UuidV7.next().toString();
        var body = Map.of("email", address, "givenName", "T", "familyName", "L", "roles", List.of("officer"));
        var first = coordinator.ask().header("Idempotency-Key", key).body(body).post(PEOPLE);
        var again = coordinator.ask().header("Idempotency-Key", key).body(body).post(PEOPLE);
        assertEquals((String) first.path("id"), again.path("id"));
        coordinator
                .ask()
                .header("Idempotency-Key", key)
                .body(Map.of("email", address, "givenName", "U", "familyName", "L", "roles", List.of("officer")))
                .post(PEOPLE)
                .then()
                .statusCode(422);
    }

    private static int view(String token) {
        return Stage.nobody()
                .body(Map.of("token", token))
                .post("/invitations/view")
                .statusCode();
    }

    private static String token(String address, int mails) throws InterruptedException {
        eventually("mail no. " + mails, () -> Mailbox.of(address).size() >= mails);
        var link = LINK.matcher(Mailbox.of(address).get(mails - 1));
        assertTrue(link.find(), () -> Mailbox.of(address).toString());
        return link.group(1);
    }

    private static Response invite(Actor by, String email, String role) {
        return invite(by, PEOPLE, email, role);
    }

    private static Response invite(Actor by, String path, String email, String role) {
        return by.ask()
                .body(Map.of("email", email, "givenName", "Tiina", "familyName", "Lepp", "roles", List.of(role)))
                .post(path);
    }
}
