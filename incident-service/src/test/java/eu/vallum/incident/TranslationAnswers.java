package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import java.util.List;
import java.util.Map;

/** The promises about translations of an incident's words, each kept once; part of {@link EveryAnswerTest}. */
final class TranslationAnswers {
    private static final String TITLE = "/translations/title/fr";
    private static final Map<String, Object> FIRST = Map.of("text", "Rançongiciel", "version", 0);
    static final List<Call> CALLS = List.of(
            new Call("PUT", "/incidents/{i}/language", Map.of("language", "et")),
            new Call("GET", "/incidents/{i}/translations", ""),
            new Call("PUT", "/incidents/{i}" + TITLE, FIRST),
            new Call("GET", "/incidents/{i}" + TITLE + "/versions", ""),
            new Call("POST", "/incidents/{i}" + TITLE + "/withdrawal", Map.of("reason", "r")));

    private TranslationAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var incident = API + "/incidents/" + Stage.filed(owner);
        owner.sends(Map.of("language", "et")).put(incident + "/language").then().statusCode(200);
        owner.sends(Map.of()).put(incident + "/language").then().statusCode(400);
        owner.asks().get(incident + "/translations").then().statusCode(200);
        var title = incident + TITLE;
        owner.sends(Map.of("text", "", "version", 0)).put(title).then().statusCode(400);
        owner.sends(FIRST).put(title).then().statusCode(200);
        owner.sends(Map.of("text", "Autre", "version", 0))
                .put(title)
                .then()
                .statusCode(409)
                .body("code", equalTo("translation-changed"));
        owner.asks().get(title + "/versions").then().statusCode(200);
        owner.sends(Map.of()).post(title + "/withdrawal").then().statusCode(400);
        owner.sends(Map.of("reason", "r")).post(title + "/withdrawal").then().statusCode(200);
        owner.sends(Map.of("reason", "r"))
                .post(title + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("translation-withdrawn"));
    }
}
