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
        reports(owner);
        significance(owner);
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
        String duty = owner.sends(Map.of("facts", Map.of("ongoing", "yes", "criticalEntity", "yes")))
                .put(incident + "/circumstances")
                .then()
                .statusCode(200)
                .extract()
                .path("byNote[0].clock");
        var discharge = incident + "/clocks/" + duty + "/discharge";
        owner.sends(Map.of()).post(discharge).then().statusCode(400);
        owner.sends(Map.of("note", "n", "at", Instant.now().toString()))
                .post(discharge)
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

    private static void reports(Player owner) {
        var incident = API + "/incidents/" + Stage.filed(owner);
        var notification = incident + "/stages/nis2/incident-notification";
        owner.asks().get(incident + "/stages").then().statusCode(200);
        owner.asks().get(notification).then().statusCode(200);
        owner.asks().get(incident + "/facts/impact/versions").then().statusCode(200);
        owner.asks().get(incident + "/recurrences").then().statusCode(200);
        owner.sends(Map.of()).put(incident + "/facts/impact").then().statusCode(400);
        owner.sends(Map.of("fact", "9")).put(incident + "/editing").then().statusCode(400);
        owner.sends(Map.of("fact", "impact")).put(incident + "/editing").then().statusCode(200);
        owner.sends(Map.of()).post(notification + "/submission").then().statusCode(400);
        owner.sends(Map.of("language", "en"))
                .post(notification + "/submission")
                .then()
                .statusCode(422);
        for (var fact : new String[] {"impact", "initialAssessment"}) {
            owner.sends(Map.of("value", "x", "version", 0))
                    .put(incident + "/facts/" + fact)
                    .then()
                    .statusCode(200);
        }
        owner.sends(Map.of("value", "y", "version", 0))
                .put(incident + "/facts/impact")
                .then()
                .statusCode(409);
        String warning = owner.asks()
                .get(incident + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        owner.asks().get(incident + "/documents/" + warning).then().statusCode(200);
        owner.asks().get(incident + "/documents/" + warning + "/pdf").then().statusCode(200);
        var recall = incident + "/documents/" + warning + "/recall";
        owner.sends(Map.of()).post(recall).then().statusCode(400);
        var other = API + "/incidents/" + Stage.filed(owner);
        String others = owner.asks().get(other + "/documents").path("items[0].id");
        owner.sends(Map.of("reason", "r"))
                .post(other + "/documents/" + others + "/recall")
                .then()
                .statusCode(200);
        owner.sends(Map.of("language", "fr"))
                .post(notification + "/submission")
                .then()
                .statusCode(201);
        owner.sends(Map.of("language", "fr"))
                .post(notification + "/submission")
                .then()
                .statusCode(409);
        owner.sends(Map.of("reason", "r")).post(recall).then().statusCode(409);
    }

    private static void significance(Player owner) {
        var path = API + "/significance";
        var body = Map.of("provider", "dns", "answers", Map.of("downMinutes", 31));
        var client = TestTokens.client("x", owner.organisation(), "EE", "research:read");
        given().filter(CONTRACT).get(path).then().statusCode(401);
        given().filter(CONTRACT).auth().oauth2(client).get(path).then().statusCode(403);
        owner.asks().get(path).then().statusCode(200);
        given().filter(CONTRACT)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(401);
        given().filter(CONTRACT)
                .auth()
                .oauth2(client)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        owner.sends(Map.of()).post(path).then().statusCode(400);
        owner.sends(body).post(path).then().statusCode(200);
    }
}
