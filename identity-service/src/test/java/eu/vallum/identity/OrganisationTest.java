package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.LV_CSIRT;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.fresh;
import static eu.vallum.identity.Stage.propose;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
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
