package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.Map;

/** The promises about holds, each kept once; part of {@link EveryAnswerTest}. */
final class HoldAnswers {
    private HoldAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var path = API + "/incidents/" + Stage.filed(owner) + "/holds";
        var next = Instant.now().plusSeconds(86_400).toString();
        owner.asks().get(path).then().statusCode(200);
        owner.sends(Map.of()).post(path).then().statusCode(400);
        String hold = owner.sends(Map.of("ground", "information", "explanation", "e", "reviewAt", next))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var at = path + "/" + hold;
        owner.sends(Map.of()).post(at + "/review").then().statusCode(400);
        owner.sends(Map.of()).post(at + "/refusal").then().statusCode(400);
        owner.sends(Map.of()).post(at + "/lifting").then().statusCode(400);
        var review = Map.of("note", "n", "reviewAt", next);
        var end = Map.of("note", "n");
        owner.sends(review).post(at + "/review").then().statusCode(200);
        owner.sends(end).post(at + "/refusal").then().statusCode(200);
        owner.sends(review).post(at + "/review").then().statusCode(409);
        owner.sends(end).post(at + "/refusal").then().statusCode(409);
        owner.sends(end).post(at + "/lifting").then().statusCode(200);
        owner.sends(end).post(at + "/lifting").then().statusCode(409);
        owner.sends(end).post(path + "/" + UuidV7.next() + "/lifting").then().statusCode(404);
    }
}
