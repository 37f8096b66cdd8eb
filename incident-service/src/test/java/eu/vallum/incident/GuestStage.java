package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Authorities without accounts: how tests invite them, and what these do. */
public final class GuestStage {
    private GuestStage() {}

    public static Map<String, Object> invitation(String mailbox) {
        var request = new HashMap<String, Object>();
        request.put("name", "Malta's centre");
        request.put("country", "MT");
        request.put("mailbox", mailbox);
        request.put("phone", "+356 2000 0100");
        request.put("language", "en");
        request.put("tlp", "AMBER");
        request.put("basis", "NIS2 Art. 23(6)");
        return request;
    }

    static Map<String, Object> invitation() {
        return invitation("duty-" + UuidV7.next() + "@authority.example");
    }

    public static Response invites(Player owner, String incident, Map<String, Object> invitation) {
        return owner.sends(invitation).post(API + "/incidents/" + incident + "/guests");
    }

    /** The id of a new guest. */
    public static String invited(Player owner, String incident) {
        return invites(owner, incident, invitation())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A link as a mail would have brought it, for tests that have no mailbox. */
    public static String linked(String guest) {
        PublicForm.unsent(guest);
        var secret = (guest + guest).replace("-", "").substring(21); // 43 characters
        Store.doAsJob("guest", c -> {
            try (var update = c.prepareStatement("update guest set link_digest = ? where id = ?")) {
                update.setBytes(1, PublicForm.digest(secret));
                update.setObject(2, UUID.fromString(guest));
                return update.executeUpdate();
            }
        });
        return secret;
    }

    /** The code as an officer tells it. */
    public static String code(Player owner, String incident, String guest) {
        return owner.asks()
                .post(API + "/incidents/" + incident + "/guests/" + guest + "/code")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    public static Response enters(String link, String code) {
        return sends("entry", Map.of("link", link, "code", code));
    }

    /** A code that is not this one. */
    public static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** Lets the guest in; its session. */
    static String inside(Player owner, String incident, String guest) {
        return enters(linked(guest), code(owner, incident, guest))
                .then()
                .statusCode(200)
                .extract()
                .path("session");
    }

    public static Response view(String session) {
        return sends("view", Map.of("session", session));
    }

    public static Response acknowledges(String session) {
        return sends("acknowledgement", Map.of("session", session));
    }

    public static Response answers(String session, String text) {
        return sends("answers", Map.of("session", session, "text", text));
    }

    /** The same under a key, so that one sent twice is written once. */
    static Response answers(String session, String text, String key) {
        return given().filter(Stage.CONTRACT)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("session", session, "text", text))
                .post(API + "/public/guests/answers");
    }

    static Response sends(String what, Object body) {
        return given().filter(Stage.CONTRACT)
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + "/public/guests/" + what);
    }
}
