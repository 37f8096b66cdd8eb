package eu.vallum.identity;

import static eu.vallum.identity.Stage.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemonstrationTest.On.class)
@WithTestResource(IdentityStack.class)
class DemonstrationTest {
    /** The profile {@code local}, as far as it matters here. */
    public static class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vallum.demo.on", "true");
        }
    }

    @Test
    void once_ready_the_demonstrations_people_sign_in_and_hold_their_roles() throws Exception {
        // given
        var ready = "http://localhost:"
                + ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class) + "/q/health/ready";
        eventually("ready", () -> given().get(ready).statusCode() == 200);
        var password = KeycloakAdmin.setting("VALLUM_DEMO_PASSWORD");
        // when
        var kadri = new SignIn().with("kadri.tamm@ee.example", password);
        var elena = new SignIn().with("elena.rossi@university.example", password);
        // then
        assertTrue(kadri.signedIn(), kadri.page());
        assertEquals(
                "01900000-0000-7000-8000-000000001650",
                elena.claims().at("/organization/it-university/vallum_id/0").asText());
        var subject = kadri.claims().get("sub").asText();
        new Actor(subject, Stage.EE_CSIRT, "EE", TestTokens.person(subject, "Kadri Tamm", Stage.EE_CSIRT, "EE"))
                .ask()
                .get("/me")
                .then()
                .statusCode(200)
                .body("roles.role", contains("coordinator"));
    }
}
