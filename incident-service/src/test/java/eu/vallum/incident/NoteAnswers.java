package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;

/** The promises about notes, each kept once; part of {@link EveryAnswerTest}. */
final class NoteAnswers {
    private static final Map<String, Object> NOTE = Map.of("text", "t", "tlp", "AMBER");
    static final List<Call> CALLS = List.of(
            new Call("GET", "/mentions", ""),
            new Call("GET", "/incidents/{i}/notes", ""),
            new Call("POST", "/incidents/{i}/notes", NOTE),
            new Call("GET", "/incidents/{i}/notes/{m}", ""),
            new Call("PUT", "/incidents/{i}/notes/{m}", Map.of("text", "t")),
            new Call("GET", "/incidents/{i}/notes/{m}/versions", ""),
            new Call("POST", "/incidents/{i}/notes/{m}/withdrawal", Map.of("reason", "r")),
            new Call("POST", "/incidents/{i}/notes/{m}/translations", Map.of("language", "fr", "text", "t")),
            new Call("POST", "/incidents/{i}/notes/{m}/seen", ""));

    private NoteAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var notes = API + "/incidents/" + Stage.filed(owner) + "/notes";
        owner.asks().get(notes + "?after=x").then().statusCode(400);
        owner.sends(Map.of("text", "")).post(notes).then().statusCode(400);
        owner.sends(Map.of("text", "t", "tlp", "GREEN")).post(notes).then().statusCode(422);
        var note = notes + "/"
                + owner.sends(NOTE).post(notes).then().statusCode(201).extract().path("id");
        owner.asks().get(notes).then().statusCode(200);
        owner.asks().get(API + "/mentions").then().statusCode(200);
        owner.asks().post(note + "/seen").then().statusCode(200);
        changing(owner, note);
        owner.asks().get(note).then().statusCode(200);
        owner.asks().get(note + "/versions").then().statusCode(200);
        owner.sends(Map.of("language", "fr"))
                .post(note + "/translations")
                .then()
                .statusCode(400);
        owner.sends(Map.of("language", "fr", "text", "t"))
                .post(note + "/translations")
                .then()
                .statusCode(201);
        owner.sends(Map.of()).post(note + "/withdrawal").then().statusCode(400);
        owner.sends(Map.of("reason", "r")).post(note + "/withdrawal").then().statusCode(200);
        owner.sends(Map.of("reason", "r"))
                .post(note + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("note-withdrawn"));
        owner.sends(Map.of("language", "fr", "text", "t"))
                .post(note + "/translations")
                .then()
                .statusCode(409);
        changes(owner, note, "1", "x", 409);
    }

    private static void changing(Player owner, String note) {
        owner.sends(Map.of("text", "x")).put(note).then().statusCode(428);
        changes(owner, note, "0", "", 400);
        changes(owner, note, "0", "x", 200);
        changes(owner, note, "0", "x", 412);
        owner.sends(Map.of("text", "x", "tlp", "GREEN"))
                .header("If-Match", "\"1\"")
                .put(note)
                .then()
                .statusCode(422);
    }

    private static void changes(Player owner, String note, String version, String text, int status) {
        owner.sends(Map.of("text", text))
                .header("If-Match", "\"" + version + "\"")
                .put(note)
                .then()
                .statusCode(status);
    }
}
