package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import java.util.List;
import java.util.Map;

/** The promises about guests, each kept once; part of {@link EveryAnswerTest}. */
final class GuestAnswers {
    static final List<Call> CALLS = List.of(
            new Call("GET", "/incidents/{i}/guests", ""),
            new Call("POST", "/incidents/{i}/guests", GuestStage.invitation("duty@authority.example")),
            new Call("POST", "/incidents/{i}/guests/{m}/code", ""),
            new Call("POST", "/incidents/{i}/guests/{m}/link", ""));

    private GuestAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner);
        var path = API + "/incidents/" + incident + "/guests";
        var invitation = GuestStage.invitation();
        owner.sends(Map.of()).post(path).then().statusCode(400);
        String guest = owner.sends(invitation)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(invitation).post(path).then().statusCode(409).body("code", equalTo("already-shared"));
        invitation.put("tlp", "RED");
        owner.sends(invitation).post(path).then().statusCode(422).body("code", equalTo("tlp-red-needs-persons"));
        owner.asks().get(path).then().statusCode(200).body("items.id", equalTo(List.of(guest)));
        visits(owner, incident, guest);
        owner.asks().post(path + "/" + guest + "/code").then().statusCode(409);
        owner.asks().post(path + "/" + guest + "/link").then().statusCode(202);
        Stage.withdrawn(owner, incident, owner.asks().get(path).path("items[0].share"));
        owner.asks().post(path + "/" + guest + "/link").then().statusCode(409);
        owner.asks().post(path + "/" + incident + "/link").then().statusCode(404);
    }

    private static void visits(Stage.Player owner, String incident, String guest) {
        for (var what : List.of("entry", "view", "acknowledgement", "answers", "leaving")) {
            GuestStage.sends(what, Map.of("session", "short")).then().statusCode(400);
        }
        var none = "x".repeat(43);
        GuestStage.enters(none, "123456").then().statusCode(422).body("code", equalTo("guest-not-let-in"));
        GuestStage.view(none).then().statusCode(404);
        GuestStage.acknowledges(none).then().statusCode(404);
        GuestStage.answers(none, "x").then().statusCode(404);
        var session = GuestStage.inside(owner, incident, guest);
        GuestStage.view(session).then().statusCode(200);
        GuestStage.acknowledges(session).then().statusCode(204);
        GuestStage.answers(session, "We see it, too.").then().statusCode(201);
        var key = "guest-" + guest;
        for (int i = 0; i < 2; i++) {
            GuestStage.answers(session, "Once.", key).then().statusCode(201);
        }
        GuestStage.answers(session, "Twice.", key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        GuestStage.sends("leaving", Map.of("session", session)).then().statusCode(204);
    }
}
