package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;

/** Every promised answer of acts on many. */
final class ActAnswers {
    private static final Map<String, Object> ASSIGN =
            Map.of("filter", Map.of(), "assign", Map.of("officer", Map.of("subject", "s")));
    static final List<Call> CALLS = List.of(
            new Call("POST", "/acts/preview", ASSIGN),
            new Call("POST", "/acts", ASSIGN),
            new Call("GET", "/acts/{m}", ""),
            new Call("POST", "/acts/{m}/undo", Map.of("reason", "r")));

    private ActAnswers() {}

    static void all() {
        var owner = Stage.coordinator("SI");
        for (var path : List.of("/acts", "/acts/preview")) {
            owner.sends(Map.of()).post(API + path).then().statusCode(400);
            owner.sends(Map.of("filter", Map.of(), "share", toNobody()))
                    .post(API + path)
                    .then()
                    .statusCode(422);
        }
        owner.sends(ASSIGN).post(API + "/acts/preview").then().statusCode(200);
        var key = UuidV7.next().toString();
        var first = Map.of("incidents", List.of(Stage.filed(owner)), "close", Map.of("reason", "over"));
        String run = owner.sends(first)
                .header("Idempotency-Key", key)
                .post(API + "/acts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(ASSIGN)
                .header("Idempotency-Key", key)
                .post(API + "/acts")
                .then()
                .statusCode(422);
        owner.sends(Map.of("filter", Map.of(), "assign", Map.of(), "expected", 9_999))
                .post(API + "/acts")
                .then()
                .statusCode(409);
        var answer = owner.asks().get(API + "/acts/" + run);
        while (answer.path("finishedAt") == null) {
            answer = owner.asks().get(API + "/acts/" + run);
        }
        owner.sends(Map.of()).post(API + "/acts/" + run + "/undo").then().statusCode(400);
        owner.sends(Map.of("reason", "wrong"))
                .post(API + "/acts/" + run + "/undo")
                .then()
                .statusCode(201);
        owner.sends(Map.of("reason", "wrong"))
                .post(API + "/acts/" + run + "/undo")
                .then()
                .statusCode(409);
    }

    private static Map<String, Object> toNobody() {
        return Map.of("recipients", List.of(UuidV7.next().toString()), "tlp", "AMBER", "basis", "NIS2 Art. 23(6)");
    }
}
