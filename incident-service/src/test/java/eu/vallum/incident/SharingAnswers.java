package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The promises about files, labels, groups and deletion, each kept once; part of {@link EveryAnswerTest}. */
final class SharingAnswers {
    private static final Map<String, String> WHY = Map.of("reason", "it is over");

    private SharingAnswers() {}

    static void all() {
        files();
        labels();
        deletion();
        groups();
    }

    private static void groups() {
        var owner = Stage.coordinator("EE");
        var member = Stage.coordinator("LV");
        var joins = Stage.coordinator("LT");
        var path = API + "/groups/" + Stage.group(owner, member);
        owner.sends(Map.of("name", "", "members", List.of()))
                .post(API + "/groups")
                .then()
                .statusCode(400);
        for (var wrong : List.of(owner.organisation(), UuidV7.next())) {
            owner.sends(Map.of("name", "n", "members", List.of(wrong.toString())))
                    .post(API + "/groups")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-recipient"));
        }
        String name = owner.asks()
                .get(API + "/groups")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].name");
        owner.sends(Map.of(
                        "name",
                        name.toUpperCase(Locale.ROOT),
                        "members",
                        List.of(member.organisation().toString())))
                .post(API + "/groups")
                .then()
                .statusCode(409)
                .body("code", equalTo("group-name-taken"));
        owner.asks().get(path).then().statusCode(200);
        owner.sends(Map.of()).post(path + "/members").then().statusCode(400);
        owner.sends(Map.of("organisation", UuidV7.next().toString()))
                .post(path + "/members")
                .then()
                .statusCode(422);
        var join = Map.of("organisation", joins.organisation().toString());
        owner.sends(join).post(path + "/members").then().statusCode(200);
        owner.sends(join).post(path + "/members").then().statusCode(409).body("code", equalTo("already-in-group"));
        groupShares(owner, path);
        var removal = path + "/members/" + joins.organisation() + "/removal";
        owner.sends(Map.of()).post(removal).then().statusCode(400);
        owner.sends(WHY).post(removal).then().statusCode(200);
        owner.sends(WHY).post(removal).then().statusCode(409).body("code", equalTo("not-in-group"));
        owner.sends(Map.of()).post(path + "/ending").then().statusCode(400);
        owner.sends(WHY).post(path + "/ending").then().statusCode(200);
        owner.sends(WHY).post(path + "/ending").then().statusCode(409).body("code", equalTo("group-over"));
    }

    private static void groupShares(Player owner, String group) {
        var path = API + "/incidents/" + Stage.filed(owner) + "/group-shares";
        owner.sends(Map.of()).post(path).then().statusCode(400);
        var id = group.substring(group.lastIndexOf('/') + 1);
        owner.sends(terms(id, "CLEAR"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("tlp-looser-than-incident"));
        owner.sends(terms(owner.organisation().toString(), "AMBER"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-group"));
        String share = owner.sends(terms(id, "AMBER"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(terms(id, "AMBER")).post(path).then().statusCode(409).body("code", equalTo("already-shared"));
        owner.asks().get(path).then().statusCode(200);
        var withdrawal = path + "/" + share + "/withdrawal";
        owner.sends(Map.of()).post(withdrawal).then().statusCode(400);
        owner.sends(WHY).post(withdrawal).then().statusCode(200);
        owner.sends(WHY).post(withdrawal).then().statusCode(409).body("code", equalTo("already-withdrawn"));
    }

    private static Map<String, Object> terms(String group, String tlp) {
        return Map.of("group", group, "tlp", tlp, "basis", "NIS2 Art. 29");
    }

    private static void labels() {
        var owner = Stage.coordinator("EE");
        var path = API + "/incidents/" + Stage.filed(owner) + "/label";
        var strict = Map.of("tlp", "AMBER+STRICT", "reason", "r");
        owner.sends(Map.of()).post(path + "/preview").then().statusCode(400);
        owner.sends(Map.of("tlp", "RED")).post(path + "/preview").then().statusCode(200);
        owner.sends(strict).put(path).then().statusCode(428);
        owner.sends(strict).header("If-Match", "\"9\"").put(path).then().statusCode(412);
        owner.sends(Map.of("tlp", "RED"))
                .header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(400);
        owner.sends(strict).header("If-Match", "\"0\"").put(path).then().statusCode(200);
        fieldLabels(owner);
    }

    private static void fieldLabels(Player owner) {
        var path = API + "/incidents/" + Stage.filed(owner) + "/field-labels";
        var fields = List.of(Map.of("field", "summary", "tlp", "RED"));
        var request = Map.of("fields", fields, "reason", "r");
        owner.sends(Map.of()).post(path + "/preview").then().statusCode(400);
        owner.sends(Map.of("fields", fields)).post(path + "/preview").then().statusCode(200);
        owner.sends(request).put(path).then().statusCode(428);
        owner.sends(request).header("If-Match", "\"9\"").put(path).then().statusCode(412);
        owner.sends(Map.of()).header("If-Match", "\"0\"").put(path).then().statusCode(400);
        owner.sends(request).header("If-Match", "\"0\"").put(path).then().statusCode(200);
    }

    private static void deletion() {
        var owner = Stage.coordinator("EE");
        var path = API + "/incidents/" + Stage.filed(owner) + "/deletion";
        var why = Map.of("reason", "filed twice");
        owner.sends(why).post(path).then().statusCode(428);
        owner.sends(why).header("If-Match", "\"9\"").post(path).then().statusCode(412);
        owner.sends(Map.of()).header("If-Match", "\"0\"").post(path).then().statusCode(400);
        owner.sends(why).header("If-Match", "\"0\"").post(path).then().statusCode(200);
        owner.asks().get(API + "/deletions").then().statusCode(200);
        owner.asks().get(API + "/deletions?limit=0").then().statusCode(400);
    }

    private static void files() {
        Player owner = Stage.coordinator("EE");
        Player holder = Stage.coordinator("LV");
        var id = Stage.filed(owner);
        var share = Stage.shared(owner, id, holder);
        holder.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        for (var wrong : List.of("/downloads?limit=0", "/incidents/" + id + "/downloads?limit=0")) {
            owner.asks().get(API + wrong).then().statusCode(400);
        }
        String file = owner.asks()
                .get(API + "/incidents/" + id + "/downloads")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var destruction = API + "/downloads/" + file + "/destruction";
        holder.asks().post(destruction).then().statusCode(409).body("code", equalTo("not-recalled"));
        Stage.withdrawn(owner, id, share);
        holder.asks().get(API + "/downloads?recalled=true").then().statusCode(200);
        holder.asks().post(destruction).then().statusCode(200);
    }
}
