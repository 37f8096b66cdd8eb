package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the register, and who may read it. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class RegisterTest {
    @Inject
    Stage stage;

    private Actor estonia;

    @BeforeEach
    void people() {
        estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
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
}
