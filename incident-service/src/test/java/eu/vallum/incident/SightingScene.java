package eu.vallum.incident;

import static eu.vallum.incident.Scene.SECRET;
import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was asked about the scene's indicators and what was answered; part of {@link Scene}. */
final class SightingScene {
    private static final List<String> SEEING = List.of("owner", "officer", "recipient", "member", "spoc", "redacted");
    private final Scene scene;
    private final String incident;
    private final String path;
    /** The one that its source lets go, and the one that it keeps back. */
    private final String indicator;

    private final String kept;
    private final Map<String, String> values = new HashMap<>();
    /** Asked of the recipient, which answered, of two that lose the incident, and of one that the indicators are withheld from afterwards. */
    final String asking;

    private SightingScene(Scene scene, String incident, List<String> indicators) {
        this.scene = scene;
        this.incident = incident;
        path = "/incidents/" + incident + "/sightings";
        indicator = indicators.get(0);
        kept = indicators.get(1);
        withheld(List.of());
        asking = asks(scene.owner, "Seen? ", List.of(scene.recipient, scene.withdrawn, scene.former, scene.redacted));
        withheld(List.of("title", "summary", "entity.name", "crossBorder", "indicators", "timeline", "attachments"));
        scene.recipient
                .sends(Map.of("answer", "seen", "times", 3, "note", "Proxy " + SECRET))
                .post(API + path + "/" + asking + "/answers")
                .then()
                .statusCode(201);
        asks(scene.recipient, "Ours ", List.of());
    }

    /** Asked while whoever loses the incident later still has it. */
    static SightingScene asked(Scene scene, String incident, List<String> indicators) {
        return new SightingScene(scene, incident, indicators);
    }

    private void withheld(List<String> fields) {
        scene.owner
                .sends(Map.of("fields", fields))
                .put(API + "/incidents/" + incident + "/redactions/" + scene.redacted.organisation())
                .then()
                .statusCode(200);
    }

    private String asks(Player asker, String words, List<Player> of) {
        return asker.sends(ask(indicator, words + SECRET, of))
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> ask(String indicator, String words, List<Player> of) {
        var ask = new HashMap<String, Object>();
        ask.put("indicators", List.of(indicator));
        ask.put("tlp", "AMBER");
        ask.put("text", words);
        if (!of.isEmpty()) {
            ask.put("of", of.stream().map(Player::organisation).toList());
        }
        return ask;
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean recipient = relation.equals("recipient");
        boolean sees = SEEING.contains(relation);
        if (sees) {
            for (var words : List.of("Seen? ", "Proxy ", "Ours ")) {
                Scene.expect(violations, relation, player, path, true, owns || recipient, words + SECRET);
            }
            once(violations, relation, player, owns ? 4 : recipient ? 1 : 0);
            Scene.expect(
                    violations,
                    relation,
                    player,
                    "/incidents/" + incident + "/misp-events",
                    true,
                    owns,
                    "\"Sighting\"");
        } else {
            Scene.answers(violations, relation, player, path, power ? 404 : 403);
        }
        Scene.expect(violations, relation, player, "/sightings", power, owns, "Ours " + SECRET);
        Scene.expect(violations, relation, player, "/sightings", power, false, "Seen? " + SECRET);
        writes(violations, relation, player, power ? 404 : 403, owns, recipient);
        lists(violations, relation, player, sees ? 200 : power ? 404 : 403);
        var refused = power ? sees ? 400 : 404 : 403;
        if (!owns) {
            Scene.sends(violations, relation, player, path, ask(kept, "x", List.of()), refused);
            Scene.sends(violations, relation, player, path, ask(indicator, "x", List.of(scene.member)), refused);
        }
        if (relation.equals("redacted")) {
            Scene.sends(violations, relation, player, path, ask(indicator, "x", List.of()), refused);
        }
    }

    private void writes(
            Set<String> violations, String relation, Player player, int refused, boolean owns, boolean recipient) {
        if (!recipient) {
            var answers = path + "/" + asking + "/answers";
            Scene.sends(violations, relation, player, answers, Map.of("answer", "not-seen"), refused);
        }
        if (!owns) {
            Scene.sends(violations, relation, player, path + "/" + asking + "/ending", Map.of(), refused);
        }
    }

    /** A list tells of what its sender sees and of nothing else. */
    private void lists(Set<String> violations, String relation, Player player, int status) {
        var answer = player.asks()
                .contentType("text/plain")
                .body((value(indicator) + "\n" + value(kept)).getBytes(StandardCharsets.UTF_8))
                .post(API + path + "/lists");
        if (answer.statusCode() != status) {
            violations.add(relation + " gets " + answer.statusCode() + " for a list, not " + status);
        } else if (status == 200) {
            int matched = answer.<Integer>path("matched") + answer.<Integer>path("notAsked");
            int right =
                    relation.equals("owner") || relation.equals("officer") ? 2 : relation.equals("redacted") ? 0 : 1;
            if (matched != right) {
                violations.add(relation + " matches " + matched + " lines, not " + right);
            }
        }
    }

    private String value(String id) {
        return values.computeIfAbsent(
                id,
                key -> scene.owner
                        .asks()
                        .get(API + "/incidents/" + incident + "/indicators?limit=200")
                        .path("items.find { it.id == '" + key + "' }.value"));
    }

    /** Each row once, however many others see the incident. */
    private void once(Set<String> violations, String relation, Player player, int rows) {
        List<Object> asked =
                player.asks().get(API + path).path("items.findAll { it.id == '" + asking + "' }.asked.flatten()");
        if (asked.size() != rows) {
            violations.add(relation + " reads " + asked.size() + " rows of a request for sightings, not " + rows);
        }
    }

    static Stream<String> tables() {
        return Stream.of("sighting_request", "sighting_answer");
    }
}
