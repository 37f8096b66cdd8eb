package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static eu.vallum.incident.Stage.CONTRACT;
import static io.restassured.RestAssured.given;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.testing.TestTokens;
import java.time.Instant;
import java.util.Map;

/** Every promised answer of regimes and of what changes an incident's clocks. */
final class DutyAnswers {
    private DutyAnswers() {}

    static void exercise(Player owner) {
        regimes(owner);
        var late = Stage.report("awareAt", Instant.now().minusSeconds(200_000).toString());
        var incident = API + "/incidents/" + Stage.filed(owner, late);
        String clock = owner.asks()
                .get(incident + "/clocks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.late }.id");
        for (var wrong : new String[] {"/moments", "/regimes"}) {
            owner.sends(Map.of()).post(incident + wrong).then().statusCode(400);
        }
        owner.sends(Map.of()).put(incident + "/circumstances").then().statusCode(400);
        owner.sends(Map.of())
                .put(incident + "/clocks/" + clock + "/late-reason")
                .then()
                .statusCode(400);
        owner.sends(Map.of("kind", "handling", "at", Instant.now().toString()))
                .post(incident + "/moments")
                .then()
                .statusCode(201);
        owner.sends(Map.of("regime", "gdpr")).post(incident + "/regimes").then().statusCode(201);
        owner.sends(Map.of("regime", "gdpr")).post(incident + "/regimes").then().statusCode(409);
        owner.sends(Map.of("facts", Map.of("ongoing", "yes")))
                .put(incident + "/circumstances")
                .then()
                .statusCode(200);
        owner.sends(Map.of("reason", "r"))
                .put(incident + "/clocks/" + clock + "/late-reason")
                .then()
                .statusCode(200);
    }

    private static void regimes(Player owner) {
        for (var path : new String[] {"/regimes", "/regimes/nis2"}) {
            given().filter(CONTRACT).get(API + path).then().statusCode(401);
            given().filter(CONTRACT)
                    .auth()
                    .oauth2(TestTokens.client("x", owner.organisation(), "EE", "research:read"))
                    .get(API + path)
                    .then()
                    .statusCode(403);
            owner.asks().get(API + path).then().statusCode(200);
        }
        owner.asks().get(API + "/regimes/none").then().statusCode(404);
    }
}
