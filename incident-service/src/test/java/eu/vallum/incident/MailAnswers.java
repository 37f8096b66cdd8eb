package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;

/** The promises about mail that comes in, each kept once; part of {@link EveryAnswerTest}. */
final class MailAnswers {
    static final List<Call> CALLS = List.of(
            new Call("GET", "/incidents/{i}/address", ""),
            new Call("POST", "/incidents/{i}/address/renewal", ""),
            new Call("GET", "/mails", ""),
            new Call("GET", "/mails/{m}", ""),
            new Call("POST", "/mails/{m}/filing", Map.of("incident", "01900000-0000-7000-8000-000001000801")),
            new Call("POST", "/mails/{m}/discarding", Map.of("reason", "r")),
            new Call("POST", "/mails/{m}/parts/0/attachment", ""));

    private MailAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var incident = Stage.filed(owner);
        var address = API + "/incidents/" + incident + "/address";
        var first = owner.asks()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .<String>path("address");
        owner.asks().post(address + "/renewal").then().statusCode(428);
        owner.asks()
                .header("If-Match", "\"1\"")
                .post(address + "/renewal")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("address", not(equalTo(first)))
                .body("madeBy", notNullValue());
        owner.asks()
                .header("If-Match", "\"1\"")
                .post(address + "/renewal")
                .then()
                .statusCode(412);

        owner.asks().get(API + "/mails?state=lost").then().statusCode(400);
        owner.asks().get(API + "/mails?incident=x").then().statusCode(400);
        triage(owner, incident);
    }

    private static void triage(Stage.Player owner, String incident) {
        var mail = API + "/mails/" + MailStage.waiting(owner, incident, "Words.");
        owner.asks().get(API + "/mails").then().statusCode(200).body("items[0].reason", equalTo("address-renewed"));
        owner.asks().get(mail).then().statusCode(200).body("mail.version", equalTo(1));
        owner.asks().post(mail + "/parts/1/attachment").then().statusCode(409).body("code", equalTo("mail-not-filed"));
        owner.sends(Map.of("reason", ""))
                .header("If-Match", "\"1\"")
                .post(mail + "/discarding")
                .then()
                .statusCode(400);
        owner.sends(Map.of("reason", "r")).post(mail + "/discarding").then().statusCode(428);
        owner.sends(Map.of("reason", "Nothing new."))
                .header("If-Match", "\"1\"")
                .post(mail + "/discarding")
                .then()
                .statusCode(200)
                .body("mail.state", equalTo("discarded"))
                .body("mail.deleteAt", notNullValue());
        owner.sends(Map.of("reason", "r"))
                .header("If-Match", "\"1\"")
                .post(mail + "/discarding")
                .then()
                .statusCode(412);
        owner.sends(Map.of())
                .header("If-Match", "\"2\"")
                .post(mail + "/filing")
                .then()
                .statusCode(400);
        owner.sends(Map.of("incident", incident)).post(mail + "/filing").then().statusCode(428);
        owner.sends(Map.of("incident", UuidV7.next().toString()))
                .header("If-Match", "\"2\"")
                .post(mail + "/filing")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-incident"));
        var closed = Stage.filed(owner);
        MailStage.close(owner, closed);
        owner.sends(Map.of("incident", closed))
                .header("If-Match", "\"2\"")
                .post(mail + "/filing")
                .then()
                .statusCode(409)
                .body("code", equalTo("incident-closed"));
        owner.sends(Map.of("incident", incident))
                .header("If-Match", "\"2\"")
                .post(mail + "/filing")
                .then()
                .statusCode(200)
                .body("mail.state", equalTo("filed"))
                .body("mail.deleteAt", nullValue());
        owner.sends(Map.of("incident", incident))
                .header("If-Match", "\"3\"")
                .post(mail + "/filing")
                .then()
                .statusCode(412);
        owner.asks()
                .post(mail + "/parts/1/attachment")
                .then()
                .statusCode(200)
                .body("parts[1].attachment", notNullValue());
        owner.asks().post(mail + "/parts/1/attachment").then().statusCode(200);
        owner.asks().post(mail + "/parts/2/attachment").then().statusCode(400);
        owner.asks().post(mail + "/parts/x/attachment").then().statusCode(404);
    }
}
