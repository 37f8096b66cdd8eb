package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every promised answer of briefs, and who gets which. */
public final class BriefAnswers {
    private static final Map<String, Object> TEXT =
            Map.of("what", "Encrypted", "hit", "Hospital", "done", "Told", "decide", "Money");
    static final List<Call> CALLS = List.of(
            new Call("GET", "/incidents/{i}/brief", ""),
            new Call("PUT", "/incidents/{i}/brief", TEXT),
            new Call("POST", "/incidents/{i}/brief/prints", ""));

    private BriefAnswers() {}

    public static String at(String incident) {
        return API + "/incidents/" + incident + "/brief";
    }

    public static ValidatableResponse keeps(Player who, String incident, int version, Map<String, Object> text) {
        return who.sends(text)
                .header("If-Match", "\"" + version + "\"")
                .put(at(incident))
                .then();
    }

    static void all() {
        var owner = Stage.coordinator("SK");
        var incident = Stage.filed(owner);
        owner.asks().get(at(incident)).then().statusCode(200).body("version", equalTo(0));
        owner.asks().post(at(incident) + "/prints").then().statusCode(409).body("code", equalTo("no-brief"));
        owner.sends(TEXT).put(at(incident)).then().statusCode(428);
        keeps(owner, incident, 0, Map.of("what", "")).statusCode(400);
        keeps(owner, incident, 0, TEXT).statusCode(200).body("version", equalTo(1));
        keeps(owner, incident, 0, TEXT).statusCode(412);
        owner.asks().post(at(incident) + "/prints").then().statusCode(200).body("text.decide", equalTo("Money"));
    }

    /** Whoever sees the incident keeps a brief of its own; nobody else learns that there is one. */
    static void judge(Set<String> violations, String relation, Player player, String incident) {
        int expected = switch (relation) {
            case "powerless" -> 403;
            case "owner", "officer", "recipient", "member", "redacted", "spoc" -> 200;
            default -> 404;
        };
        int read = player.asks().get(at(incident)).statusCode();
        int printed = player.asks().post(at(incident) + "/prints").statusCode();
        int kept = keeps(player, incident, 999, TEXT).extract().statusCode();
        if (read != expected) {
            violations.add(relation + " reads the brief: " + read);
        }
        if (printed != (expected == 200 ? 409 : expected)) {
            violations.add(relation + " prints the brief: " + printed);
        }
        if (kept != (expected == 200 ? 412 : expected)) {
            violations.add(relation + " keeps the brief: " + kept);
        }
    }
}
