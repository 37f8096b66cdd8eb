package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files that hang on a scene's incident: one that its readers get, and one that is RED. Who gets what of them, by HTTP and in the rows. */
final class SceneFiles {
    private static final List<String> TABLES =
            List.of("attachment", "attachment_part", "attachment_upload", "attachment_custody");
    private final Scene scene;
    private final String secret;
    final String common = UuidV7.next().toString();
    private final String red = UuidV7.next().toString();

    SceneFiles(Scene scene, String secret) {
        this.scene = scene;
        this.secret = secret;
        AttachmentAnswers.added(scene.owner, path() + common + "?name=Common-" + secret + ".txt", common)
                .then()
                .statusCode(201);
        AttachmentAnswers.added(scene.owner, path() + red + "?tlp=RED&name=Red-" + secret + ".txt", red)
                .then()
                .statusCode(201);
    }

    private String path() {
        return API + "/incidents/" + scene.incident + "/attachments/";
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees =
                owns || List.of("recipient", "member", "spoc", "redacted").contains(relation);
        boolean gets = owns || sees && !relation.equals("redacted");
        var list = player.asks().get(API + "/incidents/" + scene.incident + "/attachments");
        expect(violations, relation, "lists files", list.statusCode(), power ? (sees ? 200 : 404) : 403);
        if (list.asString().contains("Common-" + secret) != (power && gets)) {
            violations.add(relation + " is shown the wrong files");
        }
        if (list.asString().contains("Red-" + secret) != (power && owns)) {
            violations.add(relation + " is shown the wrong red files");
        }
        if (!owns) { // whoever may take it leaves a line in the ledger, which others are counted by
            get(violations, relation, player, red + "/content", power ? 404 : 403);
            get(violations, relation, player, red + "/zip", power ? 404 : 403);
        }
        if (!gets) {
            get(violations, relation, player, common + "/content", power ? 404 : 403);
            get(violations, relation, player, common + "/zip", power ? 404 : 403);
        }
        get(violations, relation, player, common + "/custody", power ? (owns ? 200 : sees ? 403 : 404) : 403);
        if (!owns) {
            int refused = power ? (sees ? 403 : 404) : 403;
            var added = AttachmentAnswers.added(player, path() + UuidV7.next(), relation);
            expect(violations, relation, "adds a file", added.statusCode(), refused);
            int marked = player.sends(Map.of("tlp", "RED", "sample", false, "reason", "x"))
                    .put(path() + common + "/marking")
                    .statusCode();
            expect(violations, relation, "marks a file", marked, refused);
            int removed = player.sends(Map.of("reason", "x"))
                    .post(path() + UuidV7.next() + "/removal")
                    .statusCode();
            expect(violations, relation, "removes a file", removed, refused);
        }
    }

    private void get(Set<String> violations, String relation, Player player, String what, int status) {
        expect(
                violations,
                relation,
                "GET " + what,
                player.asks().get(path() + what).statusCode(),
                status);
    }

    private static void expect(Set<String> violations, String relation, String what, int got, int right) {
        if (got != right) {
            violations.add(relation + " " + what + ": " + got + ", not " + right);
        }
    }

    /** What callers see and do in the tables. */
    void probe(Probes probes, Map<String, UUID> callers) {
        callers.forEach((relation, organisation) -> {
            for (var table : TABLES) {
                var sql = "select count(*) from %s where incident = '%s'".formatted(table, scene.incident);
                probes.add(
                        relation + " reads " + table,
                        "",
                        () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
            }
            writes().forEach((what, sql) -> probes.add(
                    relation + " " + what,
                    sql,
                    () -> Store.as(
                            organisation, c -> "did " + c.createStatement().executeUpdate(sql))));
        });
        for (var table : TABLES) {
            probes.add(
                    "job stranger reads " + table,
                    "",
                    () -> Store.asJob("stranger", c -> Long.toString(Store.count(c, "select count(*) from " + table))));
        }
    }

    private Map<String, String> writes() {
        var owner = scene.owner.organisation();
        var incident = scene.incident;
        var writes = new LinkedHashMap<String, String>();
        writes.put(
                "begins a file",
                "insert into attachment_upload (id, incident, owner, begun_at) values ('%s', '%s', '%s', now())"
                        .formatted(UuidV7.next(), incident, owner));
        writes.put("forgets files", "delete from attachment_upload where incident = '%s'".formatted(incident));
        writes.put("adds bytes", """
                insert into attachment_part (upload, owner, incident, number, content)
                select upload, owner, incident, 99, '' from attachment where id = '%s'""".formatted(common));
        writes.put("adds a row of a file", """
                insert into attachment (id, incident, owner, name, type, bytes, sha256, sample, tlp, added_at, added_by, changed_at)
                values ('%s', '%s', '%s', 'x', 'x', 1, 'x', false, 'AMBER', now(), 'x', now())""".formatted(UuidV7.next(), incident, owner));
        writes.put("marks a file", "update attachment set tlp = 'CLEAR' where id = '%s'".formatted(common));
        for (var by : List.of(scene.owner, scene.recipient, scene.other)) {
            writes.put("notes custody of " + by.memberState(), """
                    insert into attachment_custody (id, attachment, incident, owner, at, what, organisation, by_name, sha256)
                    values ('%s', '%s', '%s', '%s', now(), 'opened', '%s', 'x', 'x')""".formatted(
                            UuidV7.next(), common, incident, owner, by.organisation()));
        }
        writes.put(
                "changes custody",
                "update attachment_custody set sha256 = 'x' where incident = '%s'".formatted(incident));
        writes.put("shortens custody", "delete from attachment_custody where incident = '%s'".formatted(incident));
        return writes;
    }
}
