package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every promised answer of escalations. */
public final class EscalationAnswers {
    private static final String NOWHERE = "01900000-0000-7000-8000-000000009999";
    static final List<Call> CALLS = List.of(
            new Call("GET", "/escalations", ""),
            new Call("GET", "/escalations/levels", ""),
            new Call("POST", "/escalations", proposal("technical", "GREEN", List.of(NOWHERE), List.of())),
            new Call("GET", "/escalations/{m}", ""),
            new Call("POST", "/escalations/{m}/confirmation", ""),
            new Call("POST", "/escalations/{m}/end", Map.of("reason", "r")),
            new Call("POST", "/escalations/{m}/reports", Map.of("assessment", "a")),
            new Call("POST", "/escalations/{m}/prints", ""),
            new Call("GET", "/escalations/{m}/reports/1", ""));

    private EscalationAnswers() {}

    /** What proposes one to a level; the level's first criterion holds. */
    public static Map<String, Object> proposal(
            String level, String tlp, List<String> incidents, List<UUID> recipients) {
        var proposal = new HashMap<String, Object>();
        proposal.put("level", level);
        proposal.put("title", "Two hospitals");
        proposal.put("reason", "The same tool is abused in both.");
        proposal.put(
                "criteria",
                List.of(
                        switch (level) {
                            case "technical" -> "several-states";
                            case "operational" -> "significant-on-two";
                            default -> "ipcr-activated";
                        }));
        proposal.put("tlp", tlp);
        proposal.put("incidents", incidents);
        proposal.put("recipients", recipients);
        return proposal;
    }

    public static String proposed(Player owner, Map<String, Object> proposal) {
        return owner.sends(proposal)
                .post(API + "/escalations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse confirms(Player who, String id, int version) {
        return who.asks()
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/escalations/" + id + "/confirmation")
                .then();
    }

    public static ValidatableResponse ends(Player who, String id, int version) {
        return who.sends(Map.of("reason", "restored"))
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/escalations/" + id + "/end")
                .then();
    }

    public static ValidatableResponse reports(Player who, String id) {
        return who.sends(Map.of("assessment", "Quokka-7319"))
                .post(API + "/escalations/" + id + "/reports")
                .then();
    }

    static void all() {
        var owner = Stage.coordinator("CZ");
        var colleague = Stage.colleague(owner.organisation(), "CZ", "coordinator");
        var incident = Stage.filed(owner);
        var base = API + "/escalations";
        owner.asks().get(base + "/levels").then().statusCode(200).body("levels.size()", equalTo(3));
        owner.sends(Map.of()).post(base).then().statusCode(400);
        owner.sends(proposal("operational", "AMBER", List.of(incident), List.of(UUID.fromString(NOWHERE))))
                .post(base)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-recipient"));
        var id = proposed(owner, proposal("operational", "AMBER", List.of(incident), List.of()));
        var path = base + "/" + id;
        owner.asks().get(base).then().statusCode(200);
        owner.asks().get(path).then().statusCode(200).body("state", equalTo("proposed"));
        owner.asks().post(path + "/confirmation").then().statusCode(428);
        owner.asks().header("If-Match", "x").post(path + "/confirmation").then().statusCode(400);
        confirms(owner, id, 0).statusCode(409).body("code", equalTo("four-eyes"));
        reports(owner, id).statusCode(409).body("code", equalTo("escalation-not-active"));
        confirms(colleague, id, 7).statusCode(412);
        confirms(colleague, id, 0).statusCode(200).body("state", equalTo("active"));
        confirms(colleague, id, 1).statusCode(409).body("code", equalTo("escalation-not-waiting"));
        owner.sends(Map.of()).post(path + "/reports").then().statusCode(400);
        reports(owner, id).statusCode(201).body("reports[0].edition", equalTo(1));
        owner.asks().get(path + "/reports/1").then().statusCode(200);
        owner.asks().post(path + "/prints").then().statusCode(200);
        owner.sends(Map.of("tlp", "AMBER+STRICT", "reason", "r"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
        reports(owner, id).statusCode(422).body("code", equalTo("tlp-looser-than-incident"));
        owner.sends(Map.of())
                .header("If-Match", "\"1\"")
                .post(path + "/end")
                .then()
                .statusCode(400);
        owner.sends(Map.of("reason", "r")).post(path + "/end").then().statusCode(428);
        ends(owner, id, 7).statusCode(412);
        ends(owner, id, 1).statusCode(200).body("state", equalTo("ended"));
        ends(owner, id, 2).statusCode(409).body("code", equalTo("escalation-not-active"));
    }
}
