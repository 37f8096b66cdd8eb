package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import java.util.List;
import java.util.Map;

/** Every promised answer of the situational picture. */
final class PictureAnswers {
    static final Map<String, Object> RELEASE = Map.of("released", true, "delayDays", 7, "threshold", 5);
    static final List<Call> CALLS = List.of(
            new Call("GET", "/picture", ""),
            new Call("GET", "/picture/release", ""),
            new Call("PUT", "/picture/release", RELEASE));

    private PictureAnswers() {}

    static void all() {
        var spoc = Stage.player("HU", "spoc", "coordinator");
        spoc.asks().get(API + "/picture?state=HU&state=SK").then().statusCode(200);
        spoc.asks().get(API + "/picture?state=x").then().statusCode(400);
        Stage.coordinator("HU")
                .asks()
                .get(API + "/picture/release")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-single-point-of-contact"));
        var path = API + "/picture/release";
        spoc.asks().get(path).then().statusCode(200).body("version", equalTo(0)).body("released", equalTo(false));
        spoc.sends(RELEASE).put(path).then().statusCode(428);
        spoc.sends(Map.of("released", true, "delayDays", 7, "threshold", 4))
                .header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(400);
        spoc.sends(RELEASE)
                .header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        spoc.sends(RELEASE).header("If-Match", "\"0\"").put(path).then().statusCode(412);
    }
}
