package eu.vallum.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.Origin;
import eu.vallum.gateway.door.testing.People;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TooManyRequestsTest.Few.class)
@WithTestResource(DoorStack.class)
class TooManyRequestsTest {
    private static final String INCIDENTS = "/api/incident/v1/incidents";

    /** Limits that a test reaches. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vallum.gateway.limit.requests-per-minute", "4", "vallum.gateway.limit.anonymous-per-minute", "40");
        }
    }

    @Test
    void a_client_past_its_limit_is_told_what_it_is_and_when_to_come_back_while_others_pass() {
        // given: a client that used up its minute
        var loud = People.realm().token("demo-agency");
        for (int request = 0; request < 4; request++) {
            given().auth()
                    .oauth2(loud)
                    .get(INCIDENTS)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"replica\";q=4;w=60");
        }
        var passed = Origin.SEEN.size();
        // when, then
        given().auth()
                .oauth2(loud)
                .get(INCIDENTS)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", "\"replica\";q=4;w=60")
                .header("RateLimit", matchesPattern("\"replica\";r=0;t=(1[0-5]|[1-9])"))
                .header("Retry-After", matchesPattern("1[0-5]|[1-9]"))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("code", equalTo("too-many-requests"))
                .body("status", equalTo(429));
        assertEquals(passed, Origin.SEEN.size(), "nothing reached the service");
        given().auth()
                .oauth2(People.realm().token("demo-agency-writer"))
                .get(INCIDENTS)
                .then()
                .statusCode(200);
    }
}
