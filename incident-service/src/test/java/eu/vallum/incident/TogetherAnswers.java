package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The promises about tasks, decisions and what is added to a timeline, each kept once; part of {@link EveryAnswerTest}. */
final class TogetherAnswers {
    private static final Map<String, Object> DECISION = Map.of("what", "w", "ground", "g");
    private static final Map<String, Object> TASK = Map.of(
            "title", "t", "details", "", "assignee", "01900000-0000-7000-8000-000000009999", "zone", "Europe/Tallinn");
    private static final Map<String, Object> EVENT = Map.of("at", "2026-01-01T00:00:00Z", "text", "t", "shared", false);
    static final List<Call> CALLS = List.of(
            new Call("POST", "/incidents/{i}/timeline", EVENT),
            new Call("GET", "/incidents/{i}/decisions", ""),
            new Call("POST", "/incidents/{i}/decisions", DECISION),
            new Call("GET", "/tasks", ""),
            new Call("GET", "/incidents/{i}/tasks", ""),
            new Call("POST", "/incidents/{i}/tasks", TASK),
            new Call("PUT", "/incidents/{i}/tasks/{m}", TASK),
            new Call("POST", "/incidents/{i}/tasks/{m}/state", Map.of("state", "done")));

    private TogetherAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        var incident = API + "/incidents/" + Stage.filed(owner);
        timeline(owner, incident + "/timeline");
        decisions(owner, incident + "/decisions");
        tasks(owner, incident + "/tasks");
    }

    private static void timeline(Player owner, String timeline) {
        owner.asks().get(timeline + "?order=x").then().statusCode(400);
        owner.sends(Map.of()).post(timeline).then().statusCode(400);
        reused(owner, timeline, EVENT, Map.of("at", "2026-01-01T00:00:00Z", "text", "other", "shared", false));
    }

    private static void decisions(Player owner, String decisions) {
        owner.asks().get(decisions).then().statusCode(200);
        owner.sends(Map.of()).post(decisions).then().statusCode(400);
        var id = reused(owner, decisions, DECISION, Map.of("what", "other", "ground", "g"));
        var correction = Map.of("what", "w", "ground", "g", "corrects", id);
        owner.sends(correction).post(decisions).then().statusCode(201);
        owner.sends(correction).post(decisions).then().statusCode(409).body("code", equalTo("already-corrected"));
    }

    private static void tasks(Player owner, String tasks) {
        var task = new HashMap<>(TASK);
        owner.sends(task).post(tasks).then().statusCode(422).body("code", equalTo("not-shared-with"));
        owner.sends(Map.of()).post(tasks).then().statusCode(400);
        task.put("assignee", owner.organisation());
        var at = tasks + "/"
                + owner.sends(task).post(tasks).then().statusCode(201).extract().path("id");
        owner.asks().get(tasks).then().statusCode(200);
        owner.asks().get(API + "/tasks").then().statusCode(200);
        owner.sends(task).put(at).then().statusCode(428);
        owner.sends(task).header("If-Match", "\"0\"").put(at).then().statusCode(200);
        owner.sends(task).header("If-Match", "\"0\"").put(at).then().statusCode(412);
        owner.sends(Map.of()).header("If-Match", "\"1\"").put(at).then().statusCode(400);
        owner.sends(TASK).header("If-Match", "\"1\"").put(at).then().statusCode(422);
        owner.sends(Map.of("state", "done")).post(at + "/state").then().statusCode(428);
        moves(owner, at, "x", "1", 400);
        moves(owner, at, "done", "0", 412);
        moves(owner, at, "done", "1", 200);
    }

    private static void moves(Player owner, String task, String state, String version, int status) {
        owner.sends(Map.of("state", state))
                .header("If-Match", "\"" + version + "\"")
                .post(task + "/state")
                .then()
                .statusCode(status);
    }

    private static String reused(Player owner, String path, Map<String, Object> one, Map<String, Object> other) {
        var key = UuidV7.next().toString();
        String id = owner.sends(one)
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(one)
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        owner.sends(other).header("Idempotency-Key", key).post(path).then().statusCode(422);
        return id;
    }
}
