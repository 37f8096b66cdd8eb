package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;

/** Every promised answer about how incidents hang together. */
final class RelationAnswers {
    private static final String NONE = "01900000-0000-7000-8000-000000009999";
    static final List<Call> CALLS = List.of(
            new Call("GET", "/incidents/{i}/relations", ""),
            new Call("POST", "/incidents/{i}/relations", Map.of("kind", "related", "other", NONE)),
            new Call("DELETE", "/incidents/{i}/relations/{m}", ""),
            new Call("POST", "/incidents/{i}/merge", Map.of("survivor", NONE, "reason", "r")),
            new Call("POST", "/incidents/{i}/merge/undoing", Map.of("reason", "r")));

    private RelationAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var first = Stage.filed(owner);
        var second = Stage.filed(owner);
        var path = API + "/incidents/" + first;
        owner.sends(Map.of()).post(path + "/relations").then().statusCode(400);
        relates(owner, first, "related", NONE).then().statusCode(422);
        String id = relates(owner, first, "related", second)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        relates(owner, first, "related", second).then().statusCode(409);
        owner.asks().get(path + "/relations").then().statusCode(200);
        owner.asks().delete(path + "/relations/" + id).then().statusCode(204);
        owner.asks().delete(path + "/relations/" + UuidV7.next()).then().statusCode(404);
        owner.sends(Map.of()).post(path + "/merge").then().statusCode(400);
        merges(owner, first, NONE).then().statusCode(422);
        merges(owner, first, second).then().statusCode(200);
        merges(owner, first, second).then().statusCode(409);
        owner.sends(Map.of()).post(path + "/merge/undoing").then().statusCode(400);
        for (int status : new int[] {200, 409}) {
            owner.sends(Map.of("reason", "r"))
                    .post(path + "/merge/undoing")
                    .then()
                    .statusCode(status);
        }
    }

    static io.restassured.response.Response relates(Player by, String incident, String kind, String other) {
        return by.sends(Map.of("kind", kind, "other", other)).post(API + "/incidents/" + incident + "/relations");
    }

    static io.restassured.response.Response merges(Player by, String incident, String survivor) {
        return by.sends(Map.of("survivor", survivor, "reason", "reported twice"))
                .post(API + "/incidents/" + incident + "/merge");
    }
}
