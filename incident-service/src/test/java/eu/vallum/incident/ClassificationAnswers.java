package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.EveryAnswerTest.Call;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.knowledge.Bundles;
import eu.vallum.incident.vocabulary.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every promised answer about vocabularies, classification and knowledge, and who gets what of an incident's classification. */
final class ClassificationAnswers {
    private static final Map<String, Object> TERM =
            Map.of("vocabulary", "vallum-cause", "predicate", "root", "value", "human-error");
    static final List<Call> CALLS = List.of(
            new Call("GET", "/vocabularies", ""),
            new Call("GET", "/vocabularies/{m}", ""),
            new Call("GET", "/incidents/{i}/classification", ""),
            new Call("POST", "/incidents/{i}/classification", TERM),
            new Call("DELETE", "/incidents/{i}/classification/{m}", ""),
            new Call("GET", "/knowledge", ""),
            new Call("GET", "/knowledge/{m}", ""),
            new Call("GET", "/knowledge-loads", ""),
            new Call("GET", "/knowledge-loads/{m}/findings", ""));

    private ClassificationAnswers() {}

    static void all() {
        var owner = Stage.coordinator("EE");
        Shelf.stocked();
        Bundles.demo();
        owner.asks().get(API + "/vocabularies").then().statusCode(200);
        owner.asks().get(API + "/vocabularies/many").then().statusCode(200);
        owner.asks().get(API + "/vocabularies/many?limit=0").then().statusCode(400);
        var incident = Stage.filed(owner);
        var path = API + "/incidents/" + incident + "/classification";
        var id = classified(owner, incident);
        owner.asks().get(path).then().statusCode(200);
        owner.asks().delete(path + "/" + id).then().statusCode(200);
        owner.asks().delete(path + "/" + id).then().statusCode(404);
        owner.sends(Map.of()).post(path).then().statusCode(400);
        owner.sends(Map.of("vocabulary", "tlp", "predicate", "red"))
                .post(path)
                .then()
                .statusCode(422);
        for (int i = 0; i <= 100; i++) {
            owner.sends(Map.of("vocabulary", "many", "predicate", "one", "value", "v" + i))
                    .post(path)
                    .then()
                    .statusCode(i < 100 ? 200 : 409);
        }
        owner.asks().get(API + "/knowledge").then().statusCode(200);
        owner.asks().get(API + "/knowledge?limit=0").then().statusCode(400);
        String object = owner.asks().get(API + "/knowledge?externalId=DEMO-S1").path("items[0].id");
        owner.asks().get(API + "/knowledge/" + object).then().statusCode(200);
        String load = owner.asks().get(API + "/knowledge-loads").path("items[0].id");
        owner.asks().get(API + "/knowledge-loads").then().statusCode(200);
        var findings = API + "/knowledge-loads/" + load + "/findings";
        owner.asks().get(findings).then().statusCode(200);
        owner.asks().get(findings + "?limit=0").then().statusCode(400);
    }

    /** Classifies an incident by the one term of the tests; its id. */
    static String classified(Player owner, String incident) {
        Shelf.stocked();
        return owner.sends(TERM)
                .post(API + "/incidents/" + incident + "/classification")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static void judge(Set<String> violations, String relation, Player player, String incident) {
        var path = "/incidents/" + incident + "/classification";
        boolean sees = List.of("owner", "officer", "recipient", "member", "spoc", "redacted")
                .contains(relation);
        if (!sees) {
            Scene.answers(violations, relation, player, path, relation.equals("powerless") ? 403 : 404);
        } else {
            Scene.expect(violations, relation, player, path, true, !relation.equals("redacted"), "human-error");
        }
        if (!relation.equals("owner") && !relation.equals("officer")) {
            int refused = sees || relation.equals("powerless") ? 403 : 404;
            int put = player.sends(TERM).post(API + path).statusCode();
            int taken =
                    player.asks().delete(API + path + "/" + UUID.randomUUID()).statusCode();
            if (put != refused || taken != refused) {
                violations.add(relation + " classifies: " + put + ", takes off: " + taken);
            }
        }
    }

    /** What callers see and do in the table. */
    static void probe(Probes probes, Scene scene, Map<String, UUID> callers) {
        callers.forEach((who, organisation) -> {
            var reads = "select count(*) from incident_classification where incident = '%s'".formatted(scene.incident);
            probes.add(
                    who + " reads incident_classification",
                    reads,
                    () -> Store.as(organisation, c -> Long.toString(Store.count(c, reads))));
            for (var sql : List.of(
                    """
                    insert into incident_classification (id, owner, incident, namespace, predicate, value, label, version, put_at, put_by)
                    values (gen_random_uuid(), '%s', '%s', 'x', 'x', 'x', '', 1, now(), '')""".formatted(scene.owner.organisation(), scene.incident),
                    "delete from incident_classification where incident = '%s'".formatted(scene.incident))) {
                probes.add(
                        who + " " + sql.substring(0, 6) + "s incident_classification",
                        sql,
                        () -> Store.as(
                                organisation, c -> "did " + c.createStatement().executeUpdate(sql)));
            }
        });
    }
}
