package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.EveryAnswerTest.Call;
import java.util.List;
import java.util.Map;

/** What the register of entities answers, for {@link EveryAnswerTest}. */
final class EntityAnswers {
    private static final Map<String, Object> ENTITY =
            Map.of("name", "n", "category", "other", "sectors", List.of("space"));

    static final List<Call> CALLS = List.of(
            new Call("GET", "/entities", ""),
            new Call("POST", "/entities", ENTITY),
            new Call("GET", "/entities/organisations", ""),
            new Call("POST", "/entities/imports?dry=true", "name,category,sectors\n"),
            new Call("GET", "/entities/{m}", ""),
            new Call("PUT", "/entities/{m}", ENTITY),
            new Call("PUT", "/incidents/{i}/entity", Map.of()),
            new Call("GET", "/incidents/{i}/links", ""),
            new Call("DELETE", "/incidents/{i}/links/{m}", ""),
            new Call("GET", "/incidents/{i}/questions", ""),
            new Call("POST", "/incidents/{i}/questions", Map.of("text", "?")),
            new Call("POST", "/incidents/{i}/questions/{m}/answer", Map.of("text", "!")));

    /** Calls of an entity's account. */
    static final List<Call> OF_ENTITY = List.of(
            new Call("GET", "/reports", ""),
            new Call("POST", "/reports", Stage.ownReport()),
            new Call("GET", "/reports/{i}", ""),
            new Call("GET", "/reports/{i}/questions", ""),
            new Call("POST", "/reports/{i}/questions", Map.of("text", "?")),
            new Call("POST", "/reports/{i}/questions/{m}/answer", Map.of("text", "!")));

    private EntityAnswers() {}

    static void give() {
        var owner = Stage.coordinator("EE");
        var id = Stage.registered(owner, Map.of("identifiers", List.of(Map.of("scheme", "national", "value", "1"))));
        owner.asks().get(API + "/entities?limit=1").then().statusCode(200);
        owner.asks().get(API + "/entities?after=x").then().statusCode(400);
        owner.asks().get(API + "/entities/organisations").then().statusCode(200);
        owner.asks().get(API + "/entities/" + id).then().statusCode(200);
        owner.sends(Map.of()).post(API + "/entities").then().statusCode(400);
        owner.sends(Map.of())
                .header("If-Match", "\"0\"")
                .put(API + "/entities/" + id)
                .then()
                .statusCode(400);
        owner.sends(ENTITY).put(API + "/entities/" + id).then().statusCode(428);
        owner.sends(ENTITY)
                .header("If-Match", "\"9\"")
                .put(API + "/entities/" + id)
                .then()
                .statusCode(412);
        owner.sends(ENTITY)
                .header("If-Match", "\"0\"")
                .put(API + "/entities/" + id)
                .then()
                .statusCode(200);
        var other = Stage.registered(owner, Map.of("identifiers", List.of(Map.of("scheme", "national", "value", "2"))));
        var same = Map.of(
                "name",
                "n",
                "category",
                "other",
                "sectors",
                List.of("space"),
                "identifiers",
                List.of(Map.of("scheme", "national", "value", "2")));
        owner.sends(same).post(API + "/entities").then().statusCode(409).body("code", equalTo("identifier-taken"));
        owner.sends(same)
                .header("If-Match", "\"1\"")
                .put(API + "/entities/" + id)
                .then()
                .statusCode(409);
        file(owner, "name,category,sectors\nA,other,space\n").statusCode(200).body("added", equalTo(1));
        file(owner, "no header that helps\n").statusCode(422);
        file(owner, "x".repeat(5 * 1024 * 1024 + 1)).statusCode(413);
        var incident = Stage.filed(owner);
        owner.sends(Map.of("entity", other))
                .put(API + "/incidents/" + incident + "/entity")
                .then()
                .statusCode(428);
        attach(owner, incident, other, 7).statusCode(412);
        attach(owner, incident, incident, 0).statusCode(400);
        attach(owner, incident, other, 0).statusCode(200).body("confirmed", equalTo(true));
        reports(owner);
    }

    private static void reports(Stage.Player owner) {
        var liis = Stage.entity(owner);
        for (var call : OF_ENTITY) {
            if (call.path().contains("{")) {
                EveryAnswerTest.send(liis.asks(), call, 404);
            }
        }
        liis.asks().get(API + "/reports?limit=0").then().statusCode(400);
        liis.sends(Map.of()).post(API + "/reports").then().statusCode(400);
        Stage.player("EE", "entity", "entity-reporter")
                .sends(Stage.ownReport())
                .post(API + "/reports")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-authority"));
        String id = liis.sends(Stage.ownReport())
                .post(API + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        liis.asks().get(API + "/reports").then().statusCode(200);
        liis.asks().get(API + "/reports/" + id).then().statusCode(200);
        converse(owner, "/incidents/" + id, liis, "/reports/" + id);
        converse(liis, "/reports/" + id, owner, "/incidents/" + id);
        open(owner);
    }

    private static void open(Stage.Player owner) {
        var form = new PublicForm(owner);
        form.asks().get(API + "/public/authorities").then().statusCode(200);
        form.sends(Map.of("mailbox", "nobody"))
                .post(API + "/public/mailboxes")
                .then()
                .statusCode(400);
        String box = form.confirmation("a" + owner.subject() + "@clinic.example");
        var code = API + "/public/mailboxes/" + box + "/code";
        form.known(box, "123456");
        form.sends(Map.of("code", "x")).post(code).then().statusCode(400);
        form.sends(Map.of("code", "000000")).post(code).then().statusCode(422).body("code", equalTo("code-wrong"));
        String ticket = form.sends(Map.of("code", "123456"))
                .post(code)
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
        form.sends(Map.of("code", "123456")).post(code).then().statusCode(410);
        form.sends(Map.of("ticket", ticket))
                .post(API + "/public/reports")
                .then()
                .statusCode(400);
        String link = form.sends(PublicForm.report(ticket))
                .post(API + "/public/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        form.sends(PublicForm.report(ticket))
                .post(API + "/public/reports")
                .then()
                .statusCode(410);
        String id = form.sends(Map.of("link", link))
                .post(API + "/public/reports/view")
                .then()
                .statusCode(200)
                .extract()
                .path("report.id");
        String asked = owner.sends(Map.of("text", "Why?"))
                .post(API + "/incidents/" + id + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var none = "x".repeat(43);
        for (var call : Map.of("view", 200, "questions", 201, "answers", 200).entrySet()) {
            var path = API + "/public/reports/" + call.getKey();
            var body = new java.util.HashMap<String, Object>(Map.of("link", link));
            if (!call.getKey().equals("view")) {
                body.put("text", "So.");
            }
            if (call.getKey().equals("answers")) {
                body.put("question", asked);
            }
            form.sends(body).post(path).then().statusCode(call.getValue());
            form.sends(Map.of("link", "short")).post(path).then().statusCode(400);
            body.put("link", none);
            form.sends(body).post(path).then().statusCode(404);
        }
        form.sends(Map.of("link", link, "question", asked, "text", "Or so."))
                .post(API + "/public/reports/answers")
                .then()
                .statusCode(409);
        var revocation = API + "/public/reports/revocation";
        form.sends(Map.of()).post(revocation).then().statusCode(400);
        form.sends(Map.of("link", none)).post(revocation).then().statusCode(404);
        form.sends(Map.of("link", link)).post(revocation).then().statusCode(204);
        links(owner, new PublicForm(owner));
    }

    private static void links(Stage.Player owner, PublicForm form) {
        var receipt = form.reported("b" + owner.subject() + "@clinic.example");
        var id = form.sends(Map.of("link", receipt.path("link")))
                .post(API + "/public/reports/view")
                .<String>path("report.id");
        String link = owner.asks()
                .get(API + "/incidents/" + id + "/links")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        owner.asks().delete(API + "/incidents/" + id + "/links/" + link).then().statusCode(204);
        owner.asks().delete(API + "/incidents/" + id + "/links/" + link).then().statusCode(404);
    }

    private static void converse(Stage.Player asking, String asked, Stage.Player other, String theirs) {
        var path = API + asked + "/questions";
        asking.sends(Map.of()).post(path).then().statusCode(400);
        String id = asking.sends(Map.of("text", "Why?"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var answer = API + theirs + "/questions/" + id + "/answer";
        other.sends(Map.of()).post(answer).then().statusCode(400);
        asking.sends(Map.of("text", "I?"))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(404);
        other.sends(Map.of("text", "So.")).post(answer).then().statusCode(200);
        other.sends(Map.of("text", "Or so.")).post(answer).then().statusCode(409);
        asking.asks().get(path).then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse attach(
            Stage.Player owner, String incident, String entity, int version) {
        return owner.sends(Map.of("entity", entity))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/entity")
                .then();
    }

    static io.restassured.response.ValidatableResponse file(Stage.Player owner, String text) {
        return owner.asks()
                .contentType("text/csv; charset=UTF-8")
                .body(text)
                .post(API + "/entities/imports")
                .then();
    }
}
