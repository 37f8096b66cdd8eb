package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who does not report for an entity, and who reports for another: neither does what the entity may do in its own report. */
final class ReportingParts {
    private final Scene scene;
    private final String path;

    private ReportingParts(Scene scene) {
        this.scene = scene;
        path = "/incidents/" + scene.incident;
    }

    static List<Part> of(Scene scene) {
        var parts = new ReportingParts(scene);
        return List.of(new Part("entity, powerless", parts::powerless), new Part("entity, answering", parts::answers));
    }

    private void powerless(Set<String> violations) {
        var nobody = Stage.colleague(scene.entity.organisation(), "EE", "");
        judge(new Judged(violations, "powerless of the entity", nobody));
    }

    private void judge(Judged asks) {
        String document = scene.owner.asks().get(API + path + "/documents").path("items[0].id");
        asks.get(path + "/facts/impact/versions", 403)
                .get(path + "/documents", 403)
                .get(path + "/documents/" + document, 403)
                .get(path + "/documents/" + document + "/pdf", 403)
                .get(path + "/stages", 403)
                .get(path + "/stages/nis2/final-report", 403)
                .sends("PUT", path + "/facts/impact", Map.of("value", "x", "version", 99), 403)
                .sends("PUT", path + "/editing", Map.of("fact", "impact"), 403)
                .sends("POST", path + "/documents/" + document + "/recall", Map.of("reason", "r"), 403)
                .sends("POST", path + "/stages/nis2/final-report/submission", Map.of("language", "en"), 403);
    }

    private void answers(Set<String> violations) {
        String asked = scene.owner.asks().get(API + path + "/questions").path("items.find { it.text == 'Why?' }.id");
        new Judged(violations, "other entity", scene.sibling)
                .sends(
                        "POST",
                        "/reports/" + scene.incident + "/questions/" + asked + "/answer",
                        Map.of("text", "x"),
                        404);
    }
}
