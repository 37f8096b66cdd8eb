package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Every promised answer about files that hang on an incident. */
final class AttachmentAnswers {
    private static final Map<String, Object> MARKED = Map.of("tlp", "AMBER+STRICT", "sample", true, "reason", "r");
    static final List<Call> CALLS = List.of(
            new Call("GET", "/incidents/{i}/attachments", ""),
            new Call("PUT", "/incidents/{i}/attachments/{m}?name=x", bytes("x")),
            new Call("GET", "/incidents/{i}/attachments/{m}/content", ""),
            new Call("GET", "/incidents/{i}/attachments/{m}/zip", ""),
            new Call("PUT", "/incidents/{i}/attachments/{m}/marking", MARKED),
            new Call("POST", "/incidents/{i}/attachments/{m}/removal", Map.of("reason", "r")),
            new Call("GET", "/incidents/{i}/attachments/{m}/custody", ""));

    private AttachmentAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var path = API + "/incidents/" + Stage.filed(owner) + "/attachments/";
        var file = path + UuidV7.next();
        added(owner, file + "?name=mail.eml", "a").then().statusCode(201);
        added(owner, path + UuidV7.next(), "").then().statusCode(400);
        added(owner, file, "b").then().statusCode(409);
        added(owner, path + UuidV7.next() + "?sha256=" + "0".repeat(64), "c")
                .then()
                .statusCode(422);
        owner.asks()
                .contentType("application/octet-stream")
                .body(new byte[51 * 1024 * 1024])
                .put(path + UuidV7.next())
                .then()
                .statusCode(413);
        owner.asks().get(path.substring(0, path.length() - 1)).then().statusCode(200);
        owner.asks().get(file + "/content").then().statusCode(200);
        owner.sends(Map.of()).put(file + "/marking").then().statusCode(400);
        owner.sends(Map.of("tlp", "CLEAR", "sample", false, "reason", "r"))
                .put(file + "/marking")
                .then()
                .statusCode(422);
        owner.sends(MARKED).put(file + "/marking").then().statusCode(200);
        owner.sends(Map.of("tlp", "AMBER", "sample", false, "reason", "r"))
                .put(file + "/marking")
                .then()
                .statusCode(409);
        owner.asks().get(file + "/content").then().statusCode(409);
        owner.asks().get(file + "/zip").then().statusCode(200);
        owner.asks().get(file + "/custody?limit=0").then().statusCode(400);
        owner.asks().get(file + "/custody").then().statusCode(200);
        owner.sends(Map.of()).post(file + "/removal").then().statusCode(400);
        owner.sends(Map.of("reason", "r")).post(file + "/removal").then().statusCode(200);
    }

    static Response added(Player by, String path, String content) {
        return by.asks()
                .contentType("application/octet-stream")
                .body(bytes(content))
                .put(path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
