package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static eu.vallum.incident.Stage.CONTRACT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import eu.vallum.incident.batch.Worker;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Every operation of the contract with every status it promises, and that the code has no other operation. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class EveryAnswerTest {
    private final Stage.Player owner = Stage.coordinator("EE");
    private final Stage.Player recipient = Stage.coordinator("LV");
    private final Stage.Player nobody = Stage.player("SE", "csirt", "");
    private final Stage.Player stranger = Stage.coordinator("SE");

    record Call(String method, String path, Object body) {
        String at(String incident, String share, String imported) {
            return API + path.replace("{i}", incident).replace("{s}", share).replace("{m}", imported);
        }
    }

    private static final Map<String, Object> SHARE = Map.of(
            "recipients", List.of("01900000-0000-7000-8000-000000009999"), "tlp", "AMBER", "basis", "NIS2 Art. 29");

    private static final Map<String, Object> EXPORT = Map.of("query", Map.of("filter", Map.of()), "format", "json");

    private static final Map<String, Object> VIEW =
            Map.of("name", "Energy", "query", Map.of("filter", Map.of("sector", List.of("energy"))), "shared", false);

    private static final List<Call> OWN = List.of(
            new Call("GET", "/incidents", ""),
            new Call("GET", "/incidents/facets", ""),
            new Call("POST", "/incidents", Stage.report()),
            new Call("GET", "/incidents/{i}", ""),
            new Call("PUT", "/incidents/{i}/officer", Map.of("subject", "s")),
            new Call("POST", "/incidents/{i}/hand-over", Map.of("note", "n")),
            new Call("POST", "/incidents/{i}/closing", Map.of("reason", "r")),
            new Call("POST", "/incidents/{i}/reopening", Map.of("reason", "r")),
            new Call("POST", "/incidents/{i}/feedback", Map.of("text", "t")),
            new Call("GET", "/incidents/{i}/timeline", ""),
            new Call("GET", "/incidents/{i}/indicators", ""),
            new Call("GET", "/incidents/{i}/correlations", ""),
            new Call("GET", "/incidents/{i}/ties", ""),
            new Call("GET", "/incidents/{i}/indicators/{m}/matches", ""),
            new Call("POST", "/look-ups", Map.of("values", List.of("192.0.2.7"))),
            new Call("POST", "/look-ups/matches", Map.of("value", "192.0.2.7")),
            new Call("GET", "/warning-lists", ""),
            new Call("GET", "/incidents/{i}/misp-events", ""),
            new Call("GET", "/incidents/{i}/batches", ""),
            new Call("POST", "/incidents/{i}/batches?kind=misp", Map.of("uuid", "x")),
            new Call("GET", "/incidents/{i}/batches/{m}", ""),
            new Call("GET", "/incidents/{i}/batches/{m}/rejects", ""),
            new Call("POST", "/incidents/{i}/batches/{m}/cancellation", ""),
            new Call("POST", "/incidents/{i}/batches/{m}/taking", ""),
            new Call("POST", "/incidents/{i}/imports", Map.of("uuid", "x")),
            new Call("GET", "/incidents/{i}/imports/{m}", ""),
            new Call("GET", "/incidents/{i}/shares", ""),
            new Call("POST", "/incidents/{i}/shares", SHARE),
            new Call(
                    "POST",
                    "/incidents/{i}/shares/preview",
                    Map.of("recipients", SHARE.get("recipients"), "tlp", "AMBER")),
            new Call("POST", "/incidents/{i}/shares/{s}/withdrawal", Map.of("reason", "r")),
            new Call("GET", "/incidents/{i}/holds", ""),
            new Call(
                    "POST",
                    "/incidents/{i}/holds",
                    Map.of("ground", "information", "explanation", "e", "reviewAt", "2026-12-01T00:00:00Z")),
            new Call(
                    "POST", "/incidents/{i}/holds/{m}/review", Map.of("note", "n", "reviewAt", "2026-12-01T00:00:00Z")),
            new Call("POST", "/incidents/{i}/holds/{m}/refusal", Map.of("note", "n")),
            new Call("POST", "/incidents/{i}/holds/{m}/lifting", Map.of("note", "n")),
            new Call("GET", "/persons", ""),
            new Call("PUT", "/persons", Map.of("persons", List.of())),
            new Call("GET", "/shared", ""),
            new Call("POST", "/shared/{s}/acknowledgement", ""),
            new Call(
                    "POST",
                    "/incidents/{i}/view-as",
                    Map.of("recipient", "01900000-0000-7000-8000-000000009999", "tlp", "AMBER")),
            new Call("GET", "/incidents/{i}/redactions", ""),
            new Call("GET", "/inquiries", ""),
            new Call("GET", "/incidents/{i}/inquiries", ""),
            new Call("POST", "/incidents/{i}/inquiries", Map.of("text", "?")),
            new Call("POST", "/incidents/{i}/inquiries/{m}/answer", Map.of("text", "!")),
            new Call("POST", "/incidents/{i}/inquiries/{m}/refusal", Map.of("text", "!")),
            new Call(
                    "PUT",
                    "/incidents/{i}/redactions/01900000-0000-7000-8000-000000009999",
                    Map.of("fields", List.of("title"))),
            new Call("GET", "/cross-border", ""),
            new Call("GET", "/incidents/{i}/cross-border", ""),
            new Call("GET", "/incidents/{i}/cross-border/notice?language=en&tlp=AMBER", ""),
            new Call(
                    "POST",
                    "/incidents/{i}/forwardings",
                    Map.of("spoc", "01900000-0000-7000-8000-000000009999", "states", List.of("LV"), "tlp", "AMBER")),
            new Call("POST", "/forwardings/{m}/shares", Map.of("recipients", SHARE.get("recipients"), "tlp", "AMBER")),
            new Call("POST", "/forwardings/{m}/refusal", Map.of("reason", "r")),
            new Call("GET", "/clocks?owedBy=us", ""),
            new Call("GET", "/incidents/{i}/clocks", ""),
            new Call("POST", "/incidents/{i}/moments", Map.of("kind", "handling", "at", "2026-01-01T00:00:00Z")),
            new Call("POST", "/incidents/{i}/regimes", Map.of("regime", "gdpr")),
            new Call("PUT", "/incidents/{i}/circumstances", Map.of("facts", Map.of("ongoing", "yes"))),
            new Call("PUT", "/incidents/{i}/clocks/{m}/late-reason", Map.of("reason", "r")),
            new Call("POST", "/incidents/{i}/clocks/{m}/discharge", Map.of("note", "n", "at", "2026-11-20T08:00:00Z")),
            new Call("GET", "/incidents/{i}/stages", ""),
            new Call("GET", "/incidents/{i}/stages/nis2/final-report", ""),
            new Call("POST", "/incidents/{i}/stages/nis2/final-report/submission", Map.of("language", "en")),
            new Call("PUT", "/incidents/{i}/facts/impact", Map.of("value", "x", "version", 0)),
            new Call("GET", "/incidents/{i}/facts/impact/versions", ""),
            new Call("PUT", "/incidents/{i}/editing", Map.of("fact", "impact")),
            new Call("GET", "/incidents/{i}/documents", ""),
            new Call("GET", "/incidents/{i}/documents/{m}", ""),
            new Call("GET", "/incidents/{i}/documents/{m}/pdf", ""),
            new Call("POST", "/incidents/{i}/documents/{m}/recall", Map.of("reason", "r")),
            new Call("PUT", "/incidents/{i}/label", Map.of("tlp", "AMBER+STRICT", "reason", "r")),
            new Call("POST", "/incidents/{i}/label/preview", Map.of("tlp", "RED")),
            new Call("PUT", "/incidents/{i}/field-labels", Map.of("fields", List.of(), "reason", "r")),
            new Call("POST", "/incidents/{i}/field-labels/preview", Map.of("fields", List.of())),
            new Call("POST", "/incidents/{i}/deletion", Map.of("reason", "r")),
            new Call("GET", "/deletions", ""),
            new Call("GET", "/groups", ""),
            new Call("POST", "/groups", Map.of("name", "n", "members", SHARE.get("recipients"))),
            new Call("GET", "/groups/{m}", ""),
            new Call("POST", "/groups/{m}/members", Map.of("organisation", "01900000-0000-7000-8000-000000009999")),
            new Call("POST", "/groups/{m}/members/{s}/removal", Map.of("reason", "r")),
            new Call("POST", "/groups/{m}/ending", Map.of("reason", "r")),
            new Call("GET", "/incidents/{i}/group-shares", ""),
            new Call(
                    "POST",
                    "/incidents/{i}/group-shares",
                    Map.of("group", "01900000-0000-7000-8000-000000009999", "tlp", "AMBER", "basis", "NIS2 Art. 29")),
            new Call("POST", "/incidents/{i}/group-shares/{s}/withdrawal", Map.of("reason", "r")),
            new Call("GET", "/incidents/{i}/file", ""),
            new Call("GET", "/incidents/{i}/downloads", ""),
            new Call("GET", "/downloads", ""),
            new Call("POST", "/downloads/{m}/destruction", ""),
            new Call("GET", "/incidents/{i}/recurrences", ""),
            new Call("GET", "/overview", ""),
            new Call("GET", "/recipients", ""),
            new Call("POST", "/exports", EXPORT),
            new Call("GET", "/exports", ""),
            new Call("GET", "/exports/{m}", ""),
            new Call("GET", "/exports/{m}/file", ""),
            new Call("GET", "/views", ""),
            new Call("PUT", "/views/{m}", VIEW),
            new Call("PUT", "/views/{m}/choice", Map.of("pinned", true, "standard", false)),
            new Call("DELETE", "/views/{m}", ""),
            new Call("GET", "/drafts", ""),
            new Call("GET", "/drafts/{m}", ""),
            new Call("PUT", "/drafts/{m}", Map.of("content", Map.of())),
            new Call("DELETE", "/drafts/{m}", ""),
            new Call("GET", "/summaries", ""),
            new Call("POST", "/summaries", Map.of("period", "2026-Q1")),
            new Call("GET", "/summaries/preview?period=2026-Q1", ""),
            new Call("GET", "/summaries/{i}", ""),
            new Call("DELETE", "/summaries/{i}", ""),
            new Call("POST", "/summaries/{i}/approval", Map.of("sha256", "0".repeat(64))),
            new Call("GET", "/summaries/{i}/document", ""),
            new Call("GET", "/summaries/{i}/table", ""),
            new Call("POST", "/summaries/{i}/notes", Map.of("text", "t")),
            new Call("GET", "/summary-desk?period=2026-Q1", ""),
            new Call("GET", "/summary-desk/figures?period=2026-H1", ""),
            new Call("GET", "/summary-desk/findings", ""),
            new Call("POST", "/summary-desk/findings", Map.of("half", "2026-H1", "text", "t")),
            new Call("GET", "/changes", ""));

    private static final List<Call> ALL = Stream.of(
                    OWN,
                    PictureAnswers.CALLS,
                    EscalationAnswers.CALLS,
                    BriefAnswers.CALLS,
                    ActAnswers.CALLS,
                    NoteAnswers.CALLS,
                    TranslationAnswers.CALLS,
                    SightingAnswers.CALLS,
                    TogetherAnswers.CALLS,
                    AttachmentAnswers.CALLS,
                    RelationAnswers.CALLS,
                    ClassificationAnswers.CALLS,
                    GuestAnswers.CALLS,
                    BlindAnswers.CALLS,
                    DeskAnswers.CALLS,
                    NoticeAnswers.CALLS,
                    MailAnswers.CALLS,
                    EntityAnswers.CALLS,
                    EntityAnswers.OF_ENTITY)
            .flatMap(List::stream)
            .toList();

    @Test
    void every_operation_answers_as_promised_and_every_promise_is_kept() throws Exception {
        refuse();
        unknown();
        wrong();
        right();
        EntityAnswers.give();
        DutyAnswers.exercise(owner);
        ClosingAnswers.exercise(owner);
        DeskAnswers.give();
        SummaryAnswers.all();
        PictureAnswers.all();
        EscalationAnswers.all();
        BriefAnswers.all();
        SharingAnswers.all();
        ForwardingAnswers.all();
        NoteAnswers.all();
        TranslationAnswers.all();
        SightingAnswers.all();
        TogetherAnswers.all();
        AttachmentAnswers.all();
        RelationAnswers.all();
        ClassificationAnswers.all();
        NamedAnswers.all();
        HoldAnswers.all();
        GuestAnswers.all();
        BlindAnswers.all();

        NoticeAnswers.all();
        MailAnswers.all();
        feed();
        CONTRACT.assertEverythingExercised();
        CONTRACT.assertSameStructureAs(Path.of("target/openapi/openapi.json"));
    }

    private void refuse() {
        var noScope = TestTokens.client("x", owner.organisation(), "EE", "research:read");
        for (var call : ALL) {
            send(given().filter(CONTRACT), call, 401);
            send(
                    given().filter(CONTRACT).auth().oauth2(TestTokens.wrongAudience(owner.organisation(), "EE")),
                    call,
                    401);
            send(given().filter(CONTRACT).auth().oauth2(noScope), call, 403).body("code", equalTo("scope-missing"));
            refused(nobody, call);
        }
    }

    private static void refused(Stage.Player powerless, Call call) {
        send(powerless.asks().header("If-Match", "\"1\""), call, 403).body("code", equalTo("role-missing"));
    }

    /** Every operation, asked by somebody without any power. */
    static List<Part> refusals() {
        var powerless = Stage.player("SE", "csirt", "");
        return ALL.stream()
                .map(call -> new Part("powerless " + call.method() + " " + call.path(), all -> {
                    try {
                        refused(powerless, call);
                    } catch (AssertionError e) {
                        all.add(e.getMessage());
                    }
                }))
                .toList();
    }

    private void unknown() {
        for (var call : ALL) {
            if (call.path().contains("{")
                    && !call.method().equals("DELETE")
                    && !call.path().equals("/drafts/{m}")
                    && !call.path().equals("/views/{m}")
                    && !call.path().startsWith("/reports")) {
                send(stranger.asks().header("If-Match", "\"1\""), call, 404);
            }
        }
        stranger.asks().get(API + "/drafts/" + UuidV7.next()).then().statusCode(404);
        stranger.asks().delete(API + "/views/" + UuidV7.next()).then().statusCode(404);
        stranger.sends(VIEW)
                .header("If-Match", "\"1\"")
                .put(API + "/views/" + UuidV7.next())
                .then()
                .statusCode(404);
        stranger.sends(Map.of("content", Map.of()))
                .put(API + "/drafts/nonsense")
                .then()
                .statusCode(404);
    }

    private void wrong() {
        for (var path : List.of(
                "/incidents?view=x",
                "/incidents?limit=0",
                "/incidents/facets?severity=x",
                "/shared?state=x",
                "/cross-border?state=x",
                "/clocks?owedBy=x",
                "/clocks",
                "/clocks?owedBy=us&state=x",
                "/changes?after=x",
                "/changes?limit=201",
                "/recipients?q=" + "x".repeat(101))) {
            owner.asks().get(API + path).then().statusCode(400);
        }
        var id = Stage.filed(owner);
        owner.asks().get(API + "/incidents/" + id + "/timeline?after=x").then().statusCode(400);
        owner.asks()
                .get(API + "/incidents/" + id + "/indicators?limit=0")
                .then()
                .statusCode(400);
        owner.asks()
                .get(API + "/incidents/" + id + "/correlations?limit=0")
                .then()
                .statusCode(400);
        owner.asks()
                .get(API + "/incidents/" + id + "/indicators/" + id + "/matches?after=x")
                .then()
                .statusCode(400);
        owner.asks()
                .get(API + "/incidents/" + id + "/indicators/" + id + "/matches")
                .then()
                .statusCode(404);
        owner.asks().get(API + "/incidents/" + id + "/batches?limit=0").then().statusCode(400);
        owner.sends(Map.of()).post(API + "/incidents/" + id + "/batches").then().statusCode(400);
        owner.sends("x".repeat(51 * 1024 * 1024))
                .post(API + "/incidents/" + id + "/batches?kind=stix")
                .then()
                .statusCode(413);
        owner.sends(Map.of("values", List.of())).post(API + "/look-ups").then().statusCode(400);
        owner.sends(Map.of("value", "")).post(API + "/look-ups/matches").then().statusCode(400);
        owner.sends("{").post(API + "/incidents").then().statusCode(400);
        owner.sends(Map.of())
                .post(API + "/incidents/" + id + "/feedback")
                .then()
                .statusCode(400);
        owner.sends("{").post(API + "/incidents/" + id + "/imports").then().statusCode(400);
        owner.sends(Map.of()).post(API + "/incidents/" + id + "/shares").then().statusCode(400);
        owner.sends(Map.of())
                .post(API + "/incidents/" + id + "/shares/preview")
                .then()
                .statusCode(400);
        owner.sends(Map.of("reason", ""))
                .post(API + "/incidents/" + id + "/shares/" + id + "/withdrawal")
                .then()
                .statusCode(400);
        owner.sends(Map.of("subject", "x".repeat(300)))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(400);
        owner.sends(Map.of()).put(API + "/drafts/" + id).then().statusCode(400);
        owner.sends(Map.of()).put(API + "/views/" + id).then().statusCode(400);
        owner.sends("[]").put(API + "/views/" + id + "/choice").then().statusCode(400);
        owner.sends(Map.of("content", Map.of("t", "x".repeat(100_001))))
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(400);
        owner.sends(Map.of("info", "no uuid"))
                .post(API + "/incidents/" + id + "/imports")
                .then()
                .statusCode(422);
        owner.sends("{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}")
                .post(API + "/incidents/" + id + "/imports")
                .then()
                .statusCode(422);
        owner.sends("{\"x\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}")
                .post(API + "/incidents/" + id + "/imports")
                .then()
                .statusCode(413);
    }

    private void right() {
        var key = UuidV7.next().toString();
        var id = Stage.filed(owner);
        owner.sends(Stage.report())
                .header("Idempotency-Key", key)
                .post(API + "/incidents")
                .then()
                .statusCode(201);
        owner.sends(Stage.report("title", "other"))
                .header("Idempotency-Key", key)
                .post(API + "/incidents")
                .then()
                .statusCode(422);
        owner.sends(Map.of("text", "t"))
                .post(API + "/incidents/" + id + "/feedback")
                .then()
                .statusCode(422);
        owner.sends(Map.of("text", "t", "lawEnforcementGuidance", "g"))
                .post(API + "/incidents/" + id + "/feedback")
                .then()
                .statusCode(201);
        owner.sends(Map.of("subject", "s", "name", "n"))
                .header("If-Match", "\"1\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(200);
        owner.sends(Map.of("subject", "s"))
                .header("If-Match", "\"1\"")
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(412);
        owner.sends(Map.of("subject", "s"))
                .put(API + "/incidents/" + id + "/officer")
                .then()
                .statusCode(428);
        var imported = Stage.imported(owner, id);
        owner.asks()
                .get(API + "/incidents/" + id + "/imports/" + imported)
                .then()
                .statusCode(200)
                .body("attributes.taken", equalTo(2));
        String indicator = owner.asks()
                .get(API + "/incidents/" + id + "/indicators")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        owner.asks().get(API + "/incidents/" + id + "/misp-events").then().statusCode(200);
        owner.asks().get(API + "/incidents/" + id + "/correlations").then().statusCode(200);
        owner.asks().get(API + "/incidents/" + id + "/ties").then().statusCode(200);
        owner.asks()
                .get(API + "/incidents/" + id + "/indicators/" + indicator + "/matches")
                .then()
                .statusCode(200);
        owner.sends(Map.of("values", List.of("192.0.2.7")))
                .post(API + "/look-ups")
                .then()
                .statusCode(200);
        owner.sends(Map.of("value", "192.0.2.7"))
                .post(API + "/look-ups/matches")
                .then()
                .statusCode(200);
        owner.asks().get(API + "/warning-lists").then().statusCode(200);
        batches(id);
        owner.asks().get(API + "/incidents/" + id + "/timeline").then().statusCode(200);
        var terms = Map.of(
                "recipients",
                List.of(recipient.organisation().toString()),
                "tlp",
                "AMBER",
                "basis",
                "NIS2 Art. 29",
                "expiresAt",
                Instant.now().plusSeconds(3_600).toString());
        owner.sends(terms)
                .post(API + "/incidents/" + id + "/shares/preview")
                .then()
                .statusCode(200);
        String share = owner.sends(terms)
                .header("Idempotency-Key", key)
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        owner.sends(terms)
                .header("Idempotency-Key", key)
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(201)
                .body("items[0].id", equalTo(share));
        owner.sends(terms)
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-shared"));
        owner.sends(Map.of(
                        "recipients",
                        List.of(owner.organisation().toString()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 29"))
                .post(API + "/incidents/" + id + "/shares")
                .then()
                .statusCode(422);
        owner.asks().get(API + "/incidents/" + id + "/shares").then().statusCode(200);
        withholding(id);
        inquiring(id);
        recipient.asks().get(API + "/shared").then().statusCode(200);
        recipient
                .asks()
                .post(API + "/shared/" + share + "/acknowledgement")
                .then()
                .statusCode(200);
        recipient.asks().get(API + "/incidents/" + id).then().statusCode(200);
        Stage.withdrawn(owner, id, share);
        owner.sends(Map.of("reason", "r"))
                .post(API + "/incidents/" + id + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(409);
        owner.asks().get(API + "/incidents").then().statusCode(200);
        owner.asks().get(API + "/incidents/facets").then().statusCode(200);
        owner.asks().get(API + "/clocks?owedBy=us").then().statusCode(200);
        owner.asks().get(API + "/overview").then().statusCode(200);
        owner.asks().get(API + "/recipients?q=LV").then().statusCode(200);
        owner.asks().get(API + "/changes").then().statusCode(200);
        owner.sends(Map.of("content", Map.of()))
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(200);
        owner.sends(Map.of("content", Map.of()))
                .header("If-Match", "\"7\"")
                .put(API + "/drafts/" + id)
                .then()
                .statusCode(412);
        owner.asks().get(API + "/drafts/" + id).then().statusCode(200);
        owner.asks().get(API + "/drafts").then().statusCode(200);
        owner.asks().delete(API + "/drafts/" + id).then().statusCode(204);
        views(id);
        ActAnswers.all();
        exports();
        given().filter(CONTRACT).get(API + "/problems").then().statusCode(200);
    }

    private void exports() {
        var held = Stage.filed(recipient);
        var share = Stage.shared(recipient, held, owner);
        owner.sends(Map.of()).post(API + "/exports").then().statusCode(400);
        var key = UuidV7.next().toString();
        String id = owner.sends(EXPORT)
                .header("Idempotency-Key", key)
                .post(API + "/exports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.sends(Map.of("query", Map.of("filter", Map.of()), "format", "csv"))
                .header("Idempotency-Key", key)
                .post(API + "/exports")
                .then()
                .statusCode(422);
        owner.asks().get(API + "/exports").then().statusCode(200);
        owner.asks().get(API + "/exports/" + id).then().statusCode(200);
        var early = 200;
        while (early == 200) { // until one is asked for before the schedule comes by
            String next = owner.sends(EXPORT).post(API + "/exports").path("id");
            early = owner.asks().get(API + "/exports/" + next + "/file").statusCode();
        }
        var answer = owner.asks().get(API + "/exports/" + id + "/file");
        while (answer.statusCode() == 409) {
            answer = owner.asks().get(API + "/exports/" + id + "/file");
        }
        answer.then().statusCode(200);
        Stage.withdrawn(recipient, held, share);
        owner.asks().get(API + "/exports/" + id + "/file").then().statusCode(410);
    }

    private void views(String id) {
        owner.sends(VIEW).put(API + "/views/" + id).then().statusCode(200);
        owner.sends(VIEW).put(API + "/views/" + UuidV7.next()).then().statusCode(409);
        owner.sends(VIEW)
                .header("If-Match", "\"7\"")
                .put(API + "/views/" + id)
                .then()
                .statusCode(412);
        owner.sends(Map.of("pinned", true, "standard", true))
                .put(API + "/views/" + id + "/choice")
                .then()
                .statusCode(200);
        owner.asks().get(API + "/views").then().statusCode(200);
        owner.asks().delete(API + "/views/" + id).then().statusCode(204);
    }

    private void inquiring(String id) {
        var path = API + "/incidents/" + id + "/inquiries";
        owner.sends(Map.of("text", "?")).post(path).then().statusCode(422);
        recipient.sends(Map.of("text", "")).post(path).then().statusCode(400);
        for (var how : List.of("/answer", "/refusal")) {
            String asked = recipient
                    .sends(Map.of("text", "Which account?"))
                    .post(path)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            owner.sends(Map.of("text", ""))
                    .post(path + "/" + asked + how)
                    .then()
                    .statusCode(400);
            owner.sends(Map.of("text", "!"))
                    .post(path + "/" + asked + how)
                    .then()
                    .statusCode(200);
            owner.sends(Map.of("text", "!"))
                    .post(path + "/" + asked + how)
                    .then()
                    .statusCode(409);
        }
        owner.asks().get(path).then().statusCode(200);
        owner.asks().get(API + "/inquiries").then().statusCode(200);
    }

    private void withholding(String id) {
        var path = API + "/incidents/" + id;
        var redaction = path + "/redactions/" + recipient.organisation();
        owner.sends(Map.of("recipient", recipient.organisation(), "tlp", "AMBER", "withheld", List.of("title")))
                .post(path + "/view-as")
                .then()
                .statusCode(200);
        owner.sends(Map.of()).post(path + "/view-as").then().statusCode(400);
        owner.sends(Map.of("fields", List.of("title"))).put(redaction).then().statusCode(200);
        owner.sends(Map.of()).put(redaction).then().statusCode(400);
        owner.sends(Map.of("fields", List.of()))
                .put(path + "/redactions/" + owner.organisation())
                .then()
                .statusCode(422);
        owner.asks().get(path + "/redactions").then().statusCode(200);
    }

    private void batches(String id) {
        var batches = API + "/incidents/" + id + "/batches";
        try (var worker = new Worker()) {
            String batch = owner.sends(Map.of("uuid", UuidV7.next().toString()))
                    .post(batches + "?kind=misp")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            var path = batches + "/" + batch;
            owner.asks().get(batches).then().statusCode(200);
            owner.asks().get(path).then().statusCode(200);
            owner.asks().get(path + "/rejects").then().statusCode(200);
            owner.asks().post(path + "/taking").then().statusCode(409);
            worker.works();
            owner.asks().post(path + "/cancellation").then().statusCode(409);
            owner.asks().post(path + "/taking").then().statusCode(200);
            owner.asks().post(path + "/cancellation").then().statusCode(200);
        }
    }

    private void feed() throws Exception {
        given().filter(CONTRACT).get(API + "/feed").then().statusCode(401);
        given().filter(CONTRACT)
                .auth()
                .oauth2(TestTokens.client("x", owner.organisation(), "EE", "research:read"))
                .get(API + "/feed")
                .then()
                .statusCode(403);
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var client = HttpClient.newHttpClient();
        try {
            var stream = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                    + (port == 0 ? io.restassured.RestAssured.port : port) + API + "/feed"))
                            .header("Authorization", "Bearer " + owner.token())
                            .build(),
                    BodyHandlers.ofInputStream());
            org.junit.jupiter.api.Assertions.assertEquals(200, stream.statusCode());
        } finally {
            client.shutdownNow();
        }
        CONTRACT.exercised("GET", "/feed", 200);
    }

    static io.restassured.response.ValidatableResponse send(RequestSpecification who, Call call, int status) {
        var id = UuidV7.next().toString();
        var type = switch (call.body()) {
            case String text -> "text/csv";
            case byte[] bytes -> "application/octet-stream";
            default -> ContentType.JSON.toString();
        };
        var typed = call.body().equals("") ? who : who.contentType(type);
        var request = switch (call.body()) {
            case String none when none.isEmpty() -> typed;
            case byte[] bytes -> typed.body(bytes);
            default -> typed.body(call.body());
        };
        return request.request(call.method(), call.at(id, id, id)).then().statusCode(status);
    }
}
