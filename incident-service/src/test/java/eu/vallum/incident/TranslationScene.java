package eu.vallum.incident;

import static eu.vallum.incident.Scene.SECRET;
import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who put the words of the scene's incident into which language, and who reads that; part of {@link Scene}. */
final class TranslationScene {
    private static final List<String> SEEING = List.of("owner", "officer", "recipient", "member", "spoc", "redacted");
    private static final List<String> WITHHELD =
            List.of("title", "summary", "entity.name", "crossBorder", "indicators", "timeline", "attachments");
    private final Scene scene;
    private final String incident;
    private final String path;

    private TranslationScene(Scene scene, String incident) {
        this.scene = scene;
        this.incident = "/incidents/" + incident;
        path = this.incident + "/translations";
        scene.owner
                .sends(Map.of("language", "et"))
                .put(API + this.incident + "/language")
                .then()
                .statusCode(200);
        translates(scene.owner, "title/lv", "Virsraksts");
        translates(scene.owner, "summary/lv", "Kopsavilkums");
        translates(scene.owner, "summary/de", "Taken");
        scene.owner
                .sends(Map.of("reason", "r"))
                .post(API + path + "/summary/de/withdrawal")
                .then()
                .statusCode(200);
        translates(scene.recipient, "title/fi", "Otsikko");
        translates(scene.withdrawn, "title/lt", "Antraste");
        withheld(List.of());
        translates(scene.redacted, "title/pl", "Tytul");
        translates(scene.redacted, "summary/pl", "Opis");
        withheld(WITHHELD);
    }

    /** Done while whoever loses the incident later still has it. */
    static TranslationScene translated(Scene scene, String incident) {
        return new TranslationScene(scene, incident);
    }

    private void withheld(List<String> fields) {
        scene.owner
                .sends(Map.of("fields", fields))
                .put(API + incident + "/redactions/" + scene.redacted.organisation())
                .then()
                .statusCode(200);
    }

    private void translates(Player who, String into, String words) {
        who.sends(Map.of("text", words + " " + SECRET, "version", 0))
                .put(API + path + "/" + into)
                .then()
                .statusCode(200);
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean recipient = relation.equals("recipient");
        boolean sees = SEEING.contains(relation);
        boolean words = sees && !relation.equals("redacted");
        int refused = power ? 404 : 403;
        if (sees) {
            reads(violations, relation, player, "Virsraksts", words);
            reads(violations, relation, player, "Kopsavilkums", words);
            reads(violations, relation, player, "Otsikko", recipient);
            for (var lost : List.of("Taken", "Antraste", "Tytul", "Opis")) {
                reads(violations, relation, player, lost, false);
            }
            Scene.expect(violations, relation, player, incident, true, words, "\"language\":\"et\"");
        } else {
            Scene.answers(violations, relation, player, path, refused);
        }
        versions(violations, relation, player, "title/lv", owns ? 200 : refused);
        versions(violations, relation, player, "title/fi", recipient ? 200 : refused);
        versions(violations, relation, player, "summary/pl", refused);
        if (!words) {
            var mine = Map.of("text", "x", "version", 0);
            Scene.puts(violations, relation, player, path + "/title/fr", mine, refused);
            Scene.puts(violations, relation, player, path + "/summary/fr", mine, refused);
        }
        if (!owns) {
            var why = Map.of("reason", "x");
            Scene.sends(violations, relation, player, path + "/title/lv/withdrawal", why, refused);
            Scene.sends(violations, relation, player, path + "/summary/pl/withdrawal", why, refused);
            int notOwner = sees ? 403 : refused;
            Scene.puts(violations, relation, player, incident + "/language", Map.of("language", "fi"), notOwner);
        }
    }

    private void versions(Set<String> violations, String relation, Player player, String which, int status) {
        Scene.answers(violations, relation, player, path + "/" + which + "/versions", status);
    }

    private void reads(Set<String> violations, String relation, Player player, String what, boolean shown) {
        Scene.expect(violations, relation, player, path, true, shown, what + " " + SECRET);
    }

    static Stream<String> tables() {
        return Stream.of("translation", "translation_version", "incident_language");
    }
}
