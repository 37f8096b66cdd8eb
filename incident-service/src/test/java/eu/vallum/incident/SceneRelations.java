package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A twin of a scene's incident, which the recipient has too, merged and related; and one of the recipient's that the owner relates it with. Who is
 * told, by HTTP and in the rows.
 */
final class SceneRelations {
    private final Scene scene;
    private final String twin;
    private final String theirs;
    final String relation;

    SceneRelations(Scene scene) {
        this.scene = scene;
        twin = Stage.filed(scene.owner);
        Stage.shared(scene.owner, twin, scene.recipient);
        theirs = Stage.filed(scene.recipient, Stage.report("outsideReferences", List.of()));
        Stage.shared(scene.recipient, theirs, scene.owner);
        Stage.shared(scene.recipient, theirs, scene.member);
        relation = RelationAnswers.relates(scene.owner, scene.incident, "same-campaign", twin)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        RelationAnswers.relates(scene.owner, scene.incident, "caused-by", theirs)
                .then()
                .statusCode(201);
        RelationAnswers.merges(scene.owner, twin, scene.incident).then().statusCode(200);
    }

    void judge(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees =
                owns || List.of("recipient", "member", "spoc", "redacted").contains(relation);
        boolean both = owns || relation.equals("recipient");
        var answer = player.asks().get(API + "/incidents/" + scene.incident + "/relations");
        expect(violations, relation, "lists relations", answer.statusCode(), power ? (sees ? 200 : 404) : 403);
        for (var other : List.of(twin, theirs)) {
            if (answer.asString().contains(other) != (power && both)) {
                violations.add(relation + " is told the wrong relations");
            }
        }
        if (!owns) {
            int refused = power ? (sees ? 403 : 404) : 403;
            var end = player.asks().delete(API + "/incidents/" + scene.incident + "/relations/" + UuidV7.next());
            expect(violations, relation, "ends a relation", end.statusCode(), refused);
            var made = RelationAnswers.relates(player, scene.incident, "related", scene.incident);
            expect(violations, relation, "relates", made.statusCode(), refused);
            var merged = RelationAnswers.merges(player, scene.incident, scene.incident);
            expect(violations, relation, "merges", merged.statusCode(), refused);
        }
    }

    private static void expect(Set<String> violations, String relation, String what, int got, int right) {
        if (got != right) {
            violations.add(relation + " " + what + ": " + got + ", not " + right);
        }
    }

    /** What callers see and do in the tables. */
    void probe(Probes probes, Map<String, UUID> callers) {
        callers.forEach((who, organisation) -> {
            for (var table : List.of("incident_relation", "incident_merge")) {
                var sql =
                        "select count(*) from %s where incident in ('%s', '%s')".formatted(table, scene.incident, twin);
                probes.add(
                        who + " reads " + table,
                        "",
                        () -> Store.as(organisation, c -> Long.toString(Store.count(c, sql))));
            }
            writes().forEach((what, sql) -> probes.add(
                    who + " " + what,
                    sql,
                    () -> Store.as(
                            organisation, c -> "did " + c.createStatement().executeUpdate(sql))));
        });
    }

    private Map<String, String> writes() {
        var owner = scene.owner.organisation();
        return Map.of(
                "relates", """
                insert into incident_relation (id, incident, owner, other, other_owner, kind, made_at, made_by)
                values ('%s', '%s', '%s', '%s', '%s', 'duplicate-of', now(), 'x')""".formatted(UuidV7.next(), scene.incident, owner, twin, owner),
                "relates with what is another's", """
                insert into incident_relation (id, incident, owner, other, other_owner, kind, made_at, made_by)
                values ('%s', '%s', '%s', '%s', '%s', 'duplicate-of', now(), 'x')""".formatted(UuidV7.next(), scene.incident, owner, theirs, owner),
                "ends relation", "delete from incident_relation where id = '%s'".formatted(relation),
                "merges", """
                insert into incident_merge (id, incident, owner, survivor, merged_at, merged_by)
                values ('%s', '%s', '%s', '%s', now(), 'x')""".formatted(UuidV7.next(), scene.green, owner, scene.incident),
                "undoes merge", "update incident_merge set undone_at = now() where incident = '%s'".formatted(twin));
    }
}
