package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scene's incident under TLP:GREEN: what may be done with its indicators, and a field that goes no further than AMBER. */
final class MarkingScene {
    private static final String PAP = "\"pap\":\"GREEN\"";
    private static final String LABELS = "\"fieldLabels\":[{\"field\":\"suspectedMalicious\",\"tlp\":\"AMBER\"}]";
    private final String path;

    private MarkingScene(String incident) {
        path = "/incidents/" + incident;
    }

    static MarkingScene marked(Scene scene) {
        var marking = new MarkingScene(scene.green);
        marking.keep(scene.owner, "/label", Map.of("tlp", "GREEN", "pap", "GREEN", "reason", "r"));
        marking.keep(
                scene.owner,
                "/field-labels",
                Map.of("fields", List.of(Map.of("field", "suspectedMalicious", "tlp", "AMBER")), "reason", "r"));
        return marking;
    }

    private void keep(Player owner, String what, Map<String, Object> request) {
        int version = owner.asks().get(API + path).path("version");
        owner.sends(request)
                .header("If-Match", "\"" + version + "\"")
                .put(API + path + what)
                .then()
                .statusCode(200);
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean owns = relation.equals("owner") || relation.equals("officer");
        if (owns || relation.equals("loosely")) {
            Scene.expect(violations, relation, player, path, true, true, PAP);
            Scene.expect(violations, relation, player, path, true, owns, LABELS);
            Scene.expect(violations, relation, player, path, true, !owns, "\"suspectedMalicious\":\"unknown\"");
        } else {
            Scene.answers(violations, relation, player, path, relation.equals("powerless") ? 403 : 404);
        }
    }
}
