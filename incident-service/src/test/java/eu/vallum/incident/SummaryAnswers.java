package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

/** The promises about summaries, each kept once; part of {@link EveryAnswerTest}. */
final class SummaryAnswers {
    private SummaryAnswers() {}

    static void all() {
        var it = new Contact("FI");
        wrong(it);
        right(it);
        desk(it);
    }

    private static void wrong(Contact it) {
        it.preparer.asks().get(API + "/summaries/preview?period=x").then().statusCode(400);
        it.preparer
                .sends(Map.of("period", "2026"))
                .post(API + "/summaries")
                .then()
                .statusCode(400);
        it.preparer
                .sends(Map.of("period", it.running().text()))
                .post(API + "/summaries")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-not-over"));
        it.preparer.asks().get(API + "/summaries/preview?period=2099-Q1").then().statusCode(422);
        it.csirt
                .asks()
                .get(API + "/summaries")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-single-point-of-contact"));
        it.agency.asks().get(API + "/summary-desk?period=x").then().statusCode(400);
        it.agency.asks().get(API + "/summary-desk/figures?period=x").then().statusCode(400);
        it.agency.sends(Map.of()).post(API + "/summary-desk/findings").then().statusCode(400);
    }

    private static void right(Contact it) {
        it.preview(it.running());
        var discarded = it.prepared(it.last()).getString("head.id");
        it.preparer.asks().delete(API + "/summaries/" + discarded).then().statusCode(204);
        it.preparer.asks().delete(API + "/summaries/" + discarded).then().statusCode(404);
        var prepared = it.prepared(it.last());
        var id = prepared.getString("head.id");
        var path = API + "/summaries/" + id;
        it.approver
                .sends(Map.of("sha256", "0".repeat(64)))
                .post(path + "/approval")
                .then()
                .statusCode(400);
        it.preparer
                .sends(Map.of("sha256", prepared.getString("head.sha256")))
                .post(path + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("four-eyes"));
        it.approved(prepared);
        it.preparer.asks().delete(path).then().statusCode(409).body("code", equalTo("already-filed"));
        it.preparer.asks().get(path).then().statusCode(200);
        it.preparer.asks().get(path + "/document").then().statusCode(200);
        it.preparer.asks().get(path + "/table").then().statusCode(200);
        it.agency.sends(Map.of("text", "")).post(path + "/notes").then().statusCode(400);
        it.agency
                .sends(Map.of("text", "Is that right?"))
                .post(path + "/notes")
                .then()
                .statusCode(201)
                .body("kind", equalTo("query"));
        it.preparer.asks().get(API + "/summaries").then().statusCode(200);
    }

    private static void desk(Contact it) {
        it.agency
                .asks()
                .get(API + "/summary-desk?period=" + it.last().text())
                .then()
                .statusCode(200);
        it.agency
                .asks()
                .get(API + "/summary-desk/figures?period=2026-H1")
                .then()
                .statusCode(200);
        it.preparer
                .asks()
                .get(API + "/summary-desk?period=2026-Q1")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-recipient"));
        it.agency
                .sends(Map.of("half", "2099-H1", "text", "t"))
                .post(API + "/summary-desk/findings")
                .then()
                .statusCode(422);
        it.agency
                .sends(Map.of("half", "2025-H2", "text", "Little was filed."))
                .post(API + "/summary-desk/findings")
                .then()
                .statusCode(201);
        it.preparer.asks().get(API + "/summary-desk/findings").then().statusCode(200);
    }
}
