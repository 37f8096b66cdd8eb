package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.Map;

/** Every promised answer of taking over, closing and reopening, and of what a closed incident refuses. */
final class ClosingAnswers {
    private ClosingAnswers() {}

    static void exercise(Player owner) {
        var id = API + "/incidents/" + Stage.filed(owner);
        for (var path : new String[] {"/hand-over", "/closing", "/reopening"}) {
            var body = path.equals("/hand-over") ? Map.of("note", "n") : Map.of("reason", "r");
            sends(owner, "0", Map.of("reason", " ", "note", "n".repeat(4_001)), id + path, 400);
            sends(owner, "9", body, id + path, 412);
            owner.sends(body).post(id + path).then().statusCode(428);
        }
        sends(owner, "0", Map.of("reason", "r"), id + "/reopening", 409);
        sends(owner, "0", Map.of(), id + "/hand-over", 200);
        sends(owner, "1", Map.of(), id + "/hand-over", 409);
        sends(owner, "1", Map.of("reason", "r"), id + "/closing", 200);
        sends(owner, "2", Map.of("reason", "r"), id + "/closing", 409);
        closed(owner, id);
        sends(owner, "2", Map.of("reason", "r"), id + "/reopening", 200);
    }

    private static void closed(Player owner, String id) {
        owner.sends(Map.of("subject", "s"))
                .header("If-Match", "\"2\"")
                .put(id + "/officer")
                .then()
                .statusCode(409);
        owner.sends(Map.of("kind", "handling", "at", Instant.now().toString()))
                .post(id + "/moments")
                .then()
                .statusCode(409);
        owner.sends(Map.of("facts", Map.of("ongoing", "yes")))
                .put(id + "/circumstances")
                .then()
                .statusCode(409);
        owner.sends(Map.of("note", "n", "at", Instant.now().toString()))
                .post(id + "/clocks/" + UuidV7.next() + "/discharge")
                .then()
                .statusCode(409);
        owner.sends(Map.of("text", "Why?")).post(id + "/questions").then().statusCode(409);
    }

    private static void sends(Player owner, String version, Object body, String path, int status) {
        owner.sends(body)
                .header("If-Match", "\"" + version + "\"")
                .post(path)
                .then()
                .statusCode(status);
    }
}
