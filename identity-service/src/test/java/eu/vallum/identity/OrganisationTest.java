package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.fresh;
import static eu.vallum.identity.Stage.propose;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IdentityStack.class)
class OrganisationTest {
    @Inject
    Stage stage;

    private Actor estonia;
    private Actor second;
    private Actor latvia;

    @BeforeEach
    void people() {
        estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        second = stage.person(EE_SPOC, "EE", Role.COORDINATOR);
        latvia = stage.person(LV_CSIRT, "LV", Role.COORDINATOR);
    }

    @Test
    void the_seed_has_four_authorities_of_every_member_state() {
        estonia.ask()
                .get("/organisations?limit=200&status=active&memberState=LT&kind=csirt")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("01900000-0000-7000-8000-000000001701"));
        for (var kind : new String[] {"csirt", "spoc", "competent-authority", "ncc"}) {
            estonia.ask().get("/organisations?limit=200&kind=" + kind).then().body("items", hasSize(27));
        }
    }

    @Test
    void a_proposed_entity_becomes_active_when_a_second_authority_confirms_it() {
        // given
        var proposed = propose(estonia, fresh("Hospital"));
        proposed.then().statusCode(201).body("status", equalTo("proposed"));
        var address = "/organisations/" + proposed.path("id");
        // when
        var confirmed = second.ask().header("If-Match", etag(proposed)).post(address + "/confirmation");
        // then
        confirmed
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("version", equalTo(1))
                .body("confirmedBy", equalTo(EE_SPOC.toString()))
                .header("ETag", equalTo("\"1\""));
        latvia.ask().get(address).then().statusCode(200).body("contactEmail", nullValue());
        estonia.ask().get(address).then().statusCode(200).body("contactEmail", notNullValue());
    }

    @Test
    void nobody_confirms_what_they_proposed() {
        var proposed = propose(estonia, fresh("Hospital"));
        estonia.ask()
                .header("If-Match", etag(proposed))
                .post("/organisations/" + proposed.path("id") + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-person-needed"));
    }

    @Test
    void a_proposal_is_as_good_as_unknown_in_other_member_states() {
        var proposed = propose(estonia, fresh("Hospital"));
        var address = "/organisations/" + proposed.path("id");
        latvia.ask().get(address).then().statusCode(404);
        latvia.ask()
                .header("If-Match", "\"0\"")
                .post(address + "/confirmation")
                .then()
                .statusCode(404);
        latvia.ask()
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "closed", "reason", "because"))
                .put(address + "/status")
                .then()
                .statusCode(404);
        latvia.ask().get("/organisations?limit=200&status=proposed").then().body("items.id", not(hasItem((String)
                proposed.path("id"))));
    }

    @Test
    void an_authority_changes_nothing_in_another_member_state() {
        // given
        var address = "/organisations/" + confirmed();
        // when, then
        latvia.ask()
                .header("If-Match", "\"1\"")
                .body(Map.of("status", "suspended", "reason", "because"))
                .put(address + "/status")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-member-state"));
        latvia.ask()
                .header("If-Match", "\"1\"")
                .post(address + "/confirmation")
                .then()
                .statusCode(403);
        latvia.ask()
                .body(Map.of("name", fresh("X"), "memberState", "EE", "kind", "entity", "contactEmail", "a@b.example"))
                .post("/organisations")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-member-state"));
    }

    @Test
    void closed_is_final_and_suspended_is_not() {
        var address = "/organisations/" + confirmed() + "/status";
        change(address, 1, "suspended").then().statusCode(200).body("status", equalTo("suspended"));
        change(address, 2, "suspended").then().statusCode(409);
        change(address, 2, "active").then().statusCode(200);
        change(address, 3, "closed").then().statusCode(200);
        change(address, 4, "active").then().statusCode(409).body("code", equalTo("organisation-status"));
        second.ask()
                .header("If-Match", "\"4\"")
                .post(address.replace("/status", "/confirmation"))
                .then()
                .statusCode(409);
    }

    @Test
    void deciding_needs_the_version_that_was_read() {
        var proposed = propose(estonia, fresh("Hospital"));
        var address = "/organisations/" + proposed.path("id");
        second.ask().post(address + "/confirmation").then().statusCode(428);
        second.ask()
                .header("If-Match", "\"7\"")
                .post(address + "/confirmation")
                .then()
                .statusCode(412);
        change(address + "/status", 9, "closed").then().statusCode(412);
        second.ask()
                .body(Map.of("status", "closed", "reason", "because"))
                .put(address + "/status")
                .then()
                .statusCode(428);
        second.ask()
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "closed", "reason", " "))
                .put(address + "/status")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void a_name_stands_once_in_a_member_state() {
        var name = fresh("Hospital");
        propose(estonia, name).then().statusCode(201);
        propose(second, name.toUpperCase()).then().statusCode(409).body("code", equalTo("organisation-known"));
    }

    @Test
    void of_six_who_propose_one_name_at_once_one_is_first() throws Exception {
        var name = fresh("Hospital");
        Callable<Integer> proposing = () -> propose(estonia, name).statusCode();
        try (var many = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(Collections.nCopies(6, proposing))) {
                answers.add(answer.get());
            }
            assertEquals(1, Collections.frequency(answers, 201), answers.toString());
            assertEquals(5, Collections.frequency(answers, 409), answers.toString());
        }
    }

    @Test
    void the_same_key_proposes_once_and_another_body_is_refused() {
        // given
        var key = UuidV7.next().toString();
        var body = Map.of("name", fresh("H"), "memberState", "EE", "kind", "entity", "contactEmail", "a@b.example");
        // when
        var first = estonia.ask().header("Idempotency-Key", key).body(body).post("/organisations");
        var again = estonia.ask().header("Idempotency-Key", key).body(body).post("/organisations");
        // then
        assertEquals((String) first.path("id"), again.path("id"));
        estonia.ask()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Other", "memberState", "EE", "kind", "entity", "contactEmail", "a@b.example"))
                .post("/organisations")
                .then()
                .statusCode(422);
    }

    @Test
    void a_proposal_without_a_name_or_with_nonsense_is_not_taken() {
        estonia.ask()
                .body(Map.of("name", " ", "memberState", "XX", "kind", "entity", "contactEmail", "nobody"))
                .post("/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/memberState"))
                .body("errors.pointer", hasItem("/contactEmail"));
        estonia.ask()
                .body("{\"name\":\"x\",\"memberState\":\"EE\",\"kind\":\"club\",\"contactEmail\":\"a@b.example\"}")
                .post("/organisations")
                .then()
                .statusCode(400);
    }

    @Test
    void without_the_role_nothing_is_proposed_or_decided() {
        var officer = stage.person(EE_CSIRT, "EE", Role.OFFICER);
        propose(officer, fresh("Hospital")).then().statusCode(403).body("code", equalTo("role-missing"));
        var address = "/organisations/" + confirmed() + "/status";
        officer.ask()
                .header("If-Match", "\"1\"")
                .body(Map.of("status", "closed", "reason", "because"))
                .put(address)
                .then()
                .statusCode(403);
    }

    @Test
    void the_register_is_read_in_pages_without_gap_or_repeat() {
        var first = estonia.ask().get("/organisations?limit=100&status=active");
        var second = estonia.ask().get("/organisations?limit=100&status=active&after=" + first.path("next"));
        first.then().body("items", hasSize(100));
        second.then().body("items.id", everyItem(not(equalTo(first.path("items[99].id")))));
        estonia.ask().get("/organisations?after=nonsense").then().statusCode(400);
        estonia.ask().get("/organisations?limit=0").then().statusCode(400);
        estonia.ask().get("/organisations?kind=club").then().statusCode(400);
        estonia.ask()
                .queryParam("q", "estonian cyber inc")
                .get("/organisations")
                .then()
                .body("items", hasSize(1));
        estonia.ask().queryParam("q", "%").get("/organisations").then().body("items", hasSize(0));
    }

    @Test
    void whoever_is_not_signed_in_or_lacks_the_scope_gets_nothing() {
        var id = EE_CSIRT.toString();
        for (var path : new String[] {"/me", "/organisations", "/organisations/" + id, "/changes", "/directory"}) {
            Stage.nobody().get(path).then().statusCode(401).header("WWW-Authenticate", notNullValue());
            Stage.scopeless().get(path).then().statusCode(403).body("code", equalTo("scope-missing"));
        }
        Stage.nobody()
                .auth()
                .oauth2(TestTokens.wrongAudience(EE_CSIRT, "EE"))
                .get("/organisations")
                .then()
                .statusCode(401);
        for (var path : new String[] {"/organisations", "/organisations/" + id + "/confirmation"}) {
            Stage.nobody().body("{}").post(path).then().statusCode(401);
            Stage.scopeless().body("{}").post(path).then().statusCode(403);
        }
        Stage.nobody().body("{}").put("/organisations/" + id + "/status").then().statusCode(401);
        estonia.ask().get("/organisations/nonsense").then().statusCode(404);
    }

    private Response change(String address, int version, String status) {
        return estonia.ask()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("status", status, "reason", "Decided by test."))
                .put(address);
    }

    private String confirmed() {
        var proposed = propose(estonia, fresh("Entity"));
        second.ask()
                .header("If-Match", etag(proposed))
                .post("/organisations/" + proposed.path("id") + "/confirmation")
                .then()
                .statusCode(200);
        return proposed.path("id");
    }
}
