package eu.vallum.incident;

import static eu.vallum.incident.Scene.SECRET;
import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks and decisions about the scene's incident, and who reads them; part of {@link Scene}. */
final class TogetherScene {
    private static final List<String> SEEING = List.of("owner", "officer", "recipient", "member", "spoc", "redacted");
    private final String path;
    /** Given by the owner to the recipient. */
    final String task;
    /** In the owner's log. */
    final String decision;

    private TogetherScene(Scene scene, String incident) {
        path = "/incidents/" + incident;
        task = given(scene.owner, scene.recipient, "Given", null);
        given(scene.owner, scene.redacted, "Hidden", null);
        given(scene.owner, scene.withdrawn, "Lost", null);
        given(scene.owner, scene.owner, "Own", scene.officer);
        given(scene.recipient, scene.recipient, "Theirs", null);
        decision = decided(scene.owner, "Ours");
        decided(scene.recipient, "Decided there");
        decided(scene.withdrawn, "Gone");
        event(scene.owner, "Kept", false);
        event(scene.owner, "Told", true);
    }

    static TogetherScene played(Scene scene, String incident) {
        return new TogetherScene(scene, incident);
    }

    private String given(Player by, Player to, String what, @Nullable Player person) {
        var task = new HashMap<String, Object>();
        task.put("title", what + " " + SECRET);
        task.put("details", "");
        task.put("assignee", to.organisation());
        task.put("zone", "Europe/Tallinn");
        if (person != null) {
            task.put("person", Map.of("subject", person.subject(), "name", person.name()));
        }
        return by.sends(task)
                .post(API + path + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String decided(Player by, String what) {
        return by.sends(Map.of("what", what + " " + SECRET, "ground", "g"))
                .post(API + path + "/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void event(Player by, String what, boolean shared) {
        by.sends(Map.of("at", Instant.now().minusSeconds(60).toString(), "text", what + " " + SECRET, "shared", shared))
                .post(API + path + "/timeline")
                .then()
                .statusCode(201);
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean recipient = relation.equals("recipient");
        if (SEEING.contains(relation)) {
            for (var at : List.of("/tasks", "/timeline?limit=200")) {
                Scene.expect(violations, relation, player, path + at, true, owns || recipient, "Given " + SECRET);
                Scene.expect(violations, relation, player, path + at, true, owns, "Hidden " + SECRET);
                Scene.expect(violations, relation, player, path + at, true, owns, "Own " + SECRET);
                Scene.expect(violations, relation, player, path + at, true, recipient, "Theirs " + SECRET);
            }
            for (var at : List.of("/decisions", "/timeline?order=recorded&limit=200")) {
                Scene.expect(violations, relation, player, path + at, true, owns, "Ours " + SECRET);
                Scene.expect(violations, relation, player, path + at, true, recipient, "Decided there " + SECRET);
                Scene.expect(violations, relation, player, path + at, true, false, "Gone " + SECRET);
            }
            var timeline = path + "/timeline?limit=200";
            Scene.expect(violations, relation, player, timeline, true, owns, "Kept " + SECRET);
            Scene.expect(violations, relation, player, timeline, true, !relation.equals("redacted"), "Told " + SECRET);
            Scene.expect(violations, relation, player, timeline, true, owns || recipient, "Sent " + SECRET);
            Scene.expect(violations, relation, player, timeline, true, relation.equals("owner"), "Red " + SECRET);
        } else {
            for (var at : List.of("/tasks", "/decisions")) {
                Scene.answers(violations, relation, player, path + at, power ? 404 : 403);
            }
        }
        Scene.expect(violations, relation, player, "/tasks", power, recipient, "Given " + SECRET);
        Scene.expect(violations, relation, player, "/tasks", power, relation.equals("officer"), "Own " + SECRET);
        if (!owns && !recipient) {
            var body = Map.of("title", "x", "details", "", "assignee", player.organisation(), "zone", "UTC");
            Scene.puts(violations, relation, player, path + "/tasks/" + task, body, power ? 404 : 403);
        }
    }
}
