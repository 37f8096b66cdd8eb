package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Every promised answer of requests for sightings. */
final class SightingAnswers {
    static final List<Call> CALLS = List.of(
            new Call("GET", "/sightings", ""),
            new Call("GET", "/incidents/{i}/sightings", ""),
            new Call("POST", "/incidents/{i}/sightings", ask(UuidV7.next().toString())),
            new Call("POST", "/incidents/{i}/sightings/lists", "value\n192.0.2.7"),
            new Call("POST", "/incidents/{i}/sightings/{m}/answers", Map.of("answer", "not-seen")),
            new Call("POST", "/incidents/{i}/sightings/{m}/ending", ""));

    private SightingAnswers() {}

    static Map<String, Object> ask(String indicator) {
        return Map.of("indicators", List.of(indicator), "tlp", "AMBER");
    }

    static void all() {
        var owner = Stage.coordinator("EE");
        var recipient = Stage.coordinator("LV");
        var incident = Stage.filed(owner);
        Stage.imported(owner, incident);
        var path = API + "/incidents/" + incident;
        var sightings = path + "/sightings";
        String indicator = owner.asks().get(path + "/indicators").path("items[0].id");
        owner.sends(ask(indicator)).post(sightings).then().statusCode(422);
        Stage.shared(owner, incident, recipient);
        owner.sends(Map.of()).post(sightings).then().statusCode(400);
        String asking = owner.sends(ask(indicator))
                .post(sightings)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(ask(indicator)).post(sightings).then().statusCode(409);
        recipient.asks().get(API + "/sightings").then().statusCode(200);
        recipient.asks().get(sightings).then().statusCode(200);
        recipient.asks().get(sightings + "?limit=0").then().statusCode(400);
        var answers = sightings + "/" + asking + "/answers";
        recipient.sends(Map.of()).post(answers).then().statusCode(400);
        recipient.sends(Map.of("answer", "not-seen")).post(answers).then().statusCode(201);
        lists(
                recipient,
                sightings + "/lists",
                owner.asks().get(path + "/indicators").path("items[0].value"));
        var ending = sightings + "/" + asking + "/ending";
        owner.asks().post(ending).then().statusCode(200);
        owner.asks().post(ending).then().statusCode(409);
        recipient.sends(Map.of("answer", "seen")).post(answers).then().statusCode(409);
    }

    private static void lists(Player recipient, String lists, String value) {
        var key = UuidV7.next().toString();
        sent(recipient, key, bytes(value), lists + "?dry=true").statusCode(200);
        sent(recipient, key, bytes(value), lists + "?dry=false").statusCode(201);
        sent(recipient, key, bytes(value + "\n192.0.2.7"), lists + "?dry=false").statusCode(422);
        sent(recipient, key, new byte[] {(byte) 0xff}, lists).statusCode(400);
        sent(recipient, key, new byte[6 * 1024 * 1024], lists).statusCode(413);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse sent(Player recipient, String key, byte[] body, String path) {
        return recipient
                .asks()
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
