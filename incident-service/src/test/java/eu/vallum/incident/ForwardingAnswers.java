package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;

/** The promises about telling other Member States, each kept once; part of {@link EveryAnswerTest}. */
final class ForwardingAnswers {
    private final Player owner = Stage.coordinator("EE");
    private final Player spoc = Stage.player("EE", "spoc", "coordinator");
    private final Player latvia = Stage.player("LV", "spoc", "coordinator");
    private final String incident = Stage.filed(owner);
    private final String path = API + "/incidents/" + incident;

    private ForwardingAnswers() {}

    static void all() {
        var it = new ForwardingAnswers();
        it.desk();
        it.asking();
        it.answering();
    }

    private void desk() {
        owner.asks().get(API + "/cross-border").then().statusCode(200);
        owner.asks().get(path + "/cross-border").then().statusCode(200);
        owner.asks()
                .get(path + "/cross-border/notice?language=fr&tlp=GREEN")
                .then()
                .statusCode(200);
        owner.asks()
                .get(path + "/cross-border/notice?language=de&tlp=GREEN")
                .then()
                .statusCode(400);
    }

    private void asking() {
        owner.sends(Map.of()).post(path + "/forwardings").then().statusCode(400);
        owner.sends(request("GREEN")).post(path + "/forwardings").then().statusCode(422);
        owner.sends(request("AMBER")).post(path + "/forwardings").then().statusCode(201);
        owner.sends(request("AMBER")).post(path + "/forwardings").then().statusCode(409);
    }

    private void answering() {
        String open = owner.asks().get(path + "/cross-border").path("forwardings[0].id");
        var at = API + "/forwardings/" + open;
        spoc.sends(Map.of()).post(at + "/shares").then().statusCode(400);
        spoc.sends(Map.of("reason", " ")).post(at + "/refusal").then().statusCode(400);
        spoc.sends(forward("GREEN")).post(at + "/shares").then().statusCode(422);
        spoc.sends(forward("AMBER")).post(at + "/shares").then().statusCode(200);
        spoc.sends(forward("AMBER")).post(at + "/shares").then().statusCode(409);
        spoc.sends(Map.of("reason", "r"))
                .post(at + "/refusal")
                .then()
                .statusCode(409)
                .body("code", equalTo("request-over"));
        String again = owner.sends(request("AMBER"))
                .post(path + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spoc.sends(Map.of("reason", "They know."))
                .post(API + "/forwardings/" + again + "/refusal")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> request(String tlp) {
        return Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", tlp);
    }

    private Map<String, Object> forward(String tlp) {
        return Map.of("recipients", List.of(latvia.organisation()), "tlp", tlp);
    }
}
