package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static eu.vallum.identity.Stage.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.expiry.Expiry;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class GrantTest {
    private static final String GRANTS = "/organisations/" + EE_CSIRT + "/grants";

    @Inject
    Stage stage;

    @Inject
    MovableClock clock;

    @Inject
    Expiry expiry;

    private Actor coordinator;
    private Actor colleague;
    private Actor latvia;

    @BeforeEach
    void people() {
        coordinator = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        colleague = stage.person(EE_CSIRT, "EE");
        latvia = stage.person(LV_CSIRT, "LV", Role.COORDINATOR);
    }

    @AfterEach
    void time() {
        clock.real();
    }

    @Test
    void a_role_given_is_held_at_once_and_ends_at_once_when_revoked() {
        // given
        colleague.ask().get("/me").then().statusCode(200).body("roles", empty());
        // when
        var given = give(colleague.subject(), "officer");
        given.then().statusCode(201).header("ETag", equalTo("\"0\""));
        // then
        colleague.ask().get("/me").then().body("roles.role", contains("officer"));
        // when
        var address = GRANTS + "/" + given.path("id");
        coordinator.ask().delete(address).then().statusCode(204);
        coordinator.ask().delete(address).then().statusCode(204);
        // then
        colleague.ask().get("/me").then().body("roles", empty());
        coordinator
                .ask()
                .get(GRANTS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + given.path("id") + "' }.revokedBy", equalTo(coordinator.subject()));
    }

    @Test
    void a_role_ends_by_itself() {
        var until = clock.instant().plus(Duration.ofHours(2));
        coordinator
                .ask()
                .body(Map.of("subject", colleague.subject(), "role", "officer", "validUntil", until.toString()))
                .post(GRANTS)
                .then()
                .statusCode(201);
        colleague.ask().get("/me").then().body("roles[0].validUntil", equalTo(until.toString()));
        clock.move(Duration.ofHours(3));
        var later = TestTokens.person(colleague.subject(), "Later", EE_CSIRT, "EE");
        new Actor(colleague.subject(), EE_CSIRT, "EE", later)
                .ask()
                .get("/me")
                .then()
                .body("roles", empty());
    }

    @Test
    void nobody_gives_a_role_to_themselves() {
        give(coordinator.subject(), "administrator").then().statusCode(403).body("code", equalTo("own-grant"));
    }

    @Test
    void only_roles_of_the_kind_for_people_of_the_house_and_for_a_time_that_exists() {
        give(colleague.subject(), "entity-reporter").then().statusCode(400).body("code", equalTo("role-not-of-kind"));
        give(latvia.subject(), "officer").then().statusCode(400).body("code", equalTo("subject-unknown"));
        coordinator
                .ask()
                .body(Map.of("subject", colleague.subject(), "role", "officer", "validUntil", "2020-01-01T00:00:00Z"))
                .post(GRANTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("period-empty"));
        coordinator.ask().body(Map.of("role", "officer")).post(GRANTS).then().statusCode(400);
    }

    @Test
    void a_client_may_hold_a_role() {
        give("client:sensor-" + UuidV7.next(), "officer").then().statusCode(201).body("subjectKind", equalTo("client"));
    }

    @Test
    void the_same_role_is_not_given_twice_and_the_same_key_gives_once() {
        // given
        var key = UuidV7.next().toString();
        var body = Map.of("subject", colleague.subject(), "role", "officer");
        // when
        var first = coordinator.ask().header("Idempotency-Key", key).body(body).post(GRANTS);
        var again = coordinator.ask().header("Idempotency-Key", key).body(body).post(GRANTS);
        // then
        assertEquals((String) first.path("id"), again.path("id"));
        give(colleague.subject(), "officer").then().statusCode(409).body("code", equalTo("already-granted"));
        coordinator
                .ask()
                .header("Idempotency-Key", key)
                .body(Map.of("subject", colleague.subject(), "role", "administrator"))
                .post(GRANTS)
                .then()
                .statusCode(422);
    }

    @Test
    void other_organisations_neither_see_nor_change_grants() {
        var grant = (String) give(colleague.subject(), "officer").path("id");
        latvia.ask().get(GRANTS).then().statusCode(404);
        latvia.ask()
                .body(Map.of("subject", latvia.subject(), "role", "coordinator"))
                .post(GRANTS)
                .then()
                .statusCode(404);
        latvia.ask().delete(GRANTS + "/" + grant).then().statusCode(404);
        latvia.ask()
                .delete("/organisations/" + LV_CSIRT + "/grants/" + grant)
                .then()
                .statusCode(404);
    }

    @Test
    void without_the_role_nothing_is_given_taken_or_read() {
        var grant = (String) give(colleague.subject(), "officer").path("id");
        var plain = stage.person(EE_CSIRT, "EE");
        plain.ask().get(GRANTS).then().statusCode(403);
        plain.ask()
                .body(Map.of("subject", colleague.subject(), "role", "administrator"))
                .post(GRANTS)
                .then()
                .statusCode(403);
        colleague.ask().delete(GRANTS + "/" + grant).then().statusCode(403);
        Stage.nobody().get(GRANTS).then().statusCode(401);
        Stage.nobody().body("{}").post(GRANTS).then().statusCode(401);
        Stage.nobody().delete(GRANTS + "/" + grant).then().statusCode(401);
        coordinator.ask().get(GRANTS + "?after=nonsense").then().statusCode(400);
    }

    @Test
    void roles_count_for_nothing_in_an_organisation_the_register_does_not_know() {
        var stranger = UUID.fromString("01900000-0000-7000-8000-000000009999");
        var token = TestTokens.person("nobody", "Nobody", stranger, "EE");
        new Actor("nobody", stranger, "EE", token)
                .ask()
                .get("/me")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-acting-organisation"));
    }

    @Test
    void the_changes_name_the_grant_for_its_organisation_only() throws InterruptedException {
        // given
        var before = (String) latvia.ask().get("/changes?limit=200").path("next");
        var position = last(coordinator);
        // when
        var grant = (String) give(colleague.subject(), "officer").path("id");
        eventually("told", () -> told(position, grant) == 1);
        // then
        coordinator
                .ask()
                .get("/changes?after=" + position)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(grant))
                .body("items.find { it.id == '" + grant + "' }.type", equalTo("grant"));
        latvia.ask()
                .get("/changes?limit=200&after=" + before)
                .then()
                .body("items.findAll { it.id == '" + grant + "' }", hasSize(0));
        latvia.ask().get("/changes?after=nonsense").then().statusCode(400);
    }

    @Test
    void after_a_month_the_changes_name_a_record_once() throws InterruptedException {
        // given
        var position = last(coordinator);
        var grant = (String) give(colleague.subject(), "officer").path("id");
        coordinator.ask().delete(GRANTS + "/" + grant).then().statusCode(204);
        eventually("told twice", () -> told(position, grant) == 2);
        // when
        clock.move(Duration.ofDays(31));
        expiry.expire();
        // then
        coordinator
                .ask()
                .get("/changes?limit=200&after=" + position)
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + grant + "' }.version", equalTo(List.of(1)));
    }

    /** How many changes of a grant are told; what is committed is not while an older transaction of the server is open. */
    private int told(String position, String grant) {
        return coordinator
                .ask()
                .get("/changes?limit=200&after=" + position)
                .jsonPath()
                .getList("items.findAll { it.id == '" + grant + "' }")
                .size();
    }

    private static String last(Actor reader) {
        var position = "";
        Response page;
        do {
            page = reader.ask().get("/changes?limit=200&after=" + position);
            position = page.path("next");
        } while (page.<Boolean>path("more"));
        return position;
    }

    private Response give(String subject, String role) {
        return coordinator.ask().body(Map.of("subject", subject, "role", role)).post(GRANTS);
    }
}
