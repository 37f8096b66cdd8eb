package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import java.util.List;
import java.util.Map;

/** The promises about blind correlation, each kept once; part of {@link EveryAnswerTest}. */
final class BlindAnswers {
    static final List<EveryAnswerTest.Call> CALLS = List.of(
            new EveryAnswerTest.Call("GET", "/blind", ""),
            new EveryAnswerTest.Call("PUT", "/blind", Map.of("enabled", true)),
            new EveryAnswerTest.Call(
                    "POST", "/incidents/{i}/blind-digests", Map.of("digests", List.of("0".repeat(64)))),
            new EveryAnswerTest.Call("DELETE", "/incidents/{i}/blind-digests", ""),
            new EveryAnswerTest.Call("GET", "/blind/matches", ""),
            new EveryAnswerTest.Call("POST", "/blind/matches/{m}/requests", Map.of("text", "t")),
            new EveryAnswerTest.Call(
                    "POST", "/blind/matches/{m}/requests/{s}/answer", Map.of("opened", false, "text", "t")));

    private BlindAnswers() {}

    static void all() {
        var one = Stage.coordinator("EE");
        var two = Blind.takingPart("LV");
        var incident = Stage.filed(one);
        Blind.sends(one, incident, "0".repeat(64)).then().statusCode(409);
        one.sends(Map.of("enabled", true)).put(API + "/blind").then().statusCode(428);
        one.sends(Map.of("enabled", true))
                .header("If-Match", "\"7\"")
                .put(API + "/blind")
                .then()
                .statusCode(412);
        one.sends(Map.of())
                .header("If-Match", "\"0\"")
                .put(API + "/blind")
                .then()
                .statusCode(400);
        Blind.switches(one, true).then().statusCode(200);
        Blind.sends(one, incident).then().statusCode(400);
        var digest = Blind.digest("domain", Blind.name());
        Blind.sends(one, incident, digest).then().statusCode(200);
        Blind.holding(two, digest);
        one.asks().get(API + "/blind/matches?state=x").then().statusCode(400);
        String mine = Blind.matches(one, "open").getString("items[0].id");
        String theirs = Blind.matches(two, "open").getString("items[0].id");
        Blind.asks(one, mine, "").then().statusCode(400);
        Blind.asks(one, mine, "t").then().statusCode(201);
        Blind.asks(one, mine, "t").then().statusCode(409);
        String request = Blind.matches(two, "open").getString("items[0].requests[0].request");
        two.sends(Map.of())
                .post(API + "/blind/matches/" + theirs + "/requests/" + request + "/answer")
                .then()
                .statusCode(400);
        Blind.answers(two, theirs, request, true).then().statusCode(409);
        Blind.answers(two, theirs, request, false).then().statusCode(200);
        one.asks()
                .delete(API + "/incidents/" + incident + "/blind-digests")
                .then()
                .statusCode(204);
        Stage.coordinator("SE")
                .asks()
                .delete(API + "/incidents/" + incident + "/blind-digests")
                .then()
                .statusCode(404);
    }
}
