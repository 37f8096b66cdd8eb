package eu.vallum.incident;

import static eu.vallum.incident.Scene.SECRET;
import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is written about the scene's incident, and who reads it; part of {@link Scene}. */
final class NoteScene {
    private static final List<String> SEEING = List.of("owner", "officer", "recipient", "member", "spoc", "redacted");
    private final String path;
    /** To the recipient, to one that the timeline is withheld from, and to two that lose the incident. */
    final String message;
    /** The owner's alone. */
    final String own;

    private NoteScene(Scene scene, String incident) {
        path = "/incidents/" + incident + "/notes";
        own = note(scene.owner, "Own", "AMBER", List.of(), List.of());
        note(scene.owner, "Red", "RED", List.of(), List.of());
        message = note(
                scene.owner,
                "Sent",
                "AMBER",
                List.of(scene.recipient, scene.withdrawn, scene.redacted, scene.former),
                List.of());
        note(scene.recipient, "Theirs", "AMBER", List.of(), List.of());
        note(scene.recipient, "Reply", "AMBER", List.of(scene.owner), List.of(scene.owner));
        var back = note(scene.owner, "Back", "AMBER", List.of(scene.recipient), List.of());
        scene.owner
                .sends(Map.of("reason", "r"))
                .post(API + path + "/" + back + "/withdrawal")
                .then()
                .statusCode(200);
        note(scene.withdrawn, "Lost", "AMBER", List.of(), List.of());
        scene.recipient
                .sends(Map.of("language", "lv", "text", "Tulkojums " + SECRET))
                .post(API + path + "/" + message + "/translations")
                .then()
                .statusCode(201);
    }

    /** Written while whoever loses the incident later still has it. */
    static NoteScene written(Scene scene, String incident) {
        return new NoteScene(scene, incident);
    }

    private String note(Player author, String what, String tlp, List<Player> to, List<Player> mentions) {
        var note = new HashMap<String, Object>();
        note.put("text", what + " " + SECRET);
        note.put("tlp", tlp);
        note.put("to", to.stream().map(Player::organisation).toList());
        note.put(
                "mentions",
                mentions.stream()
                        .map(one -> Map.of(
                                "organisation", one.organisation(), "subject", one.subject(), "name", one.name()))
                        .toList());
        return author.sends(note)
                .post(API + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean recipient = relation.equals("recipient");
        if (SEEING.contains(relation)) {
            reads(violations, relation, player, "Own", owns);
            reads(violations, relation, player, "Red", relation.equals("owner"));
            reads(violations, relation, player, "Sent", owns || recipient);
            reads(violations, relation, player, "Tulkojums", owns || recipient);
            reads(violations, relation, player, "Theirs", recipient);
            reads(violations, relation, player, "Reply", owns || recipient);
            reads(violations, relation, player, "Lost", false);
            reads(violations, relation, player, "Back", false);
        } else {
            Scene.answers(violations, relation, player, path, power ? 404 : 403);
        }
        Scene.expect(violations, relation, player, "/mentions", power, relation.equals("owner"), "Reply " + SECRET);
        var versions = path + "/" + own + "/versions";
        Scene.answers(violations, relation, player, versions, power ? (owns ? 200 : 404) : 403);
        if (!relation.equals("owner")) {
            int refused = !power || relation.equals("officer") || recipient ? 403 : 404;
            Scene.puts(violations, relation, player, path + "/" + message, Map.of("text", "x"), refused);
        }
    }

    private void reads(Set<String> violations, String relation, Player player, String what, boolean shown) {
        Scene.expect(violations, relation, player, path + "?limit=200", true, shown, what + " " + SECRET);
    }

    static Stream<String> tables() {
        return Stream.of("note", "note_version", "note_reader", "note_person", "note_translation");
    }
}
