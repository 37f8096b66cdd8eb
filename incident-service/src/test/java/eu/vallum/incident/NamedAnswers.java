package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import java.util.List;
import java.util.Map;

/** The promises about whom one may name, each kept once; part of {@link EveryAnswerTest}. */
final class NamedAnswers {
    private NamedAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var path = API + "/persons";
        owner.asks().get(path).then().statusCode(200);
        owner.asks().get(path + "?organisation=x").then().statusCode(400);
        var list = Map.of("persons", List.of(Map.of("subject", owner.subject(), "name", "Kadri Tamm")));
        owner.sends(list).put(path).then().statusCode(428);
        owner.sends(Map.of()).header("If-Match", "\"0\"").put(path).then().statusCode(400);
        owner.sends(list).header("If-Match", "\"7\"").put(path).then().statusCode(412);
        owner.sends(list).header("If-Match", "\"0\"").put(path).then().statusCode(200);
    }
}
