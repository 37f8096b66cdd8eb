package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class StageTest {
    private static final String NOTIFICATION = "nis2/incident-notification";
    private final Player owner = Stage.coordinator("EE");
    private final Player colleague = Stage.colleague(owner.organisation(), "EE", "officer");

    @Test
    void what_was_reported_stands_in_the_form_and_what_is_missing_is_named() {
        var id = Stage.filed(owner);
        form(id, NOTIFICATION)
                .body("state", equalTo("open"))
                .body("missing", equalTo(List.of("initialAssessment", "impact")))
                .body("fields.find { it.fact.id == 'severity' }.value.value", equalTo("high"))
                .body("fields.find { it.fact.id == 'severity' }.value.version", equalTo(0));
        submit(id, NOTIFICATION, null)
                .statusCode(422)
                .body("code", equalTo("stage-incomplete"))
                .body("errors.pointer", hasItems("/facts/initialAssessment", "/facts/impact"));
    }

    @Test
    void nis2_23_4_d_submitting_the_notification_starts_the_final_report() {
        // given
        var id = Stage.filed(owner);
        assertEquals("not-started", clock(id, "final-report").getString("state"));
        fill(id);
        // when
        submit(id, NOTIFICATION, null)
                .statusCode(201)
                .body("number", equalTo(2))
                .body("late", equalTo(false))
                .header("Location", containsString("/documents/"));
        // then
        assertEquals("met", clock(id, "incident-notification").getString("state"));
        assertEquals("running", clock(id, "final-report").getString("state"));
        assertTrue(Instant.parse(clock(id, "final-report").getString("dueAt"))
                .isAfter(Instant.now().plus(27, ChronoUnit.DAYS)));
        submit(id, NOTIFICATION, null).statusCode(409).body("code", equalTo("stage-already-submitted"));
    }

    @Test
    void a_report_whose_time_has_not_begun_is_not_taken() {
        var id = Stage.filed(owner);
        submit(id, "nis2/final-report", null).statusCode(409).body("code", equalTo("stage-not-owed"));
        submit(id, "nis2/progress-report", null).statusCode(409);
        submit(id, "nis2/early-warning", null).statusCode(409).body("code", equalTo("stage-already-submitted"));
        submit(id, "nis2/nothing", null).statusCode(404);
        submit(id, "gdpr/notification", null).statusCode(404);
    }

    @Test
    void documents_form_a_chain_of_hashes_that_anybody_can_check() throws Exception {
        // given
        var id = Stage.filed(owner);
        fill(id);
        submit(id, NOTIFICATION, null).statusCode(201);
        // when
        List<Map<String, Object>> chain =
                owner.asks().get(API + "/incidents/" + id + "/documents").path("items");
        // then
        assertEquals(
                List.of("early-warning", "incident-notification"),
                chain.stream().map(d -> d.get("stage")).toList());
        String previous = null;
        for (var document : chain) {
            var bytes = bytes(id, document.get("id") + "");
            assertEquals(document.get("sha256"), sha256(bytes));
            assertEquals(previous, document.get("previous"));
            var content = JsonPath.from(new String(bytes, StandardCharsets.UTF_8));
            assertEquals(previous, content.getString("previousSha256"));
            assertEquals(document.get("number"), content.getInt("number"));
            previous = (String) document.get("sha256");
        }
    }

    @Test
    void the_print_says_what_the_document_says_in_its_language_with_marking_and_hash() throws Exception {
        // given
        var id = Stage.filed(owner);
        fill(id);
        save(id, "impact", "Ένα νοσοκομείο, болница, žurnāls", 1).statusCode(200);
        var receipt = submit(id, NOTIFICATION, "fr").statusCode(201).extract().jsonPath();
        // when
        var pdf = bytes(id, receipt.getString("id") + "/pdf");
        // then
        assertEquals(receipt.getString("pdfSha256"), sha256(pdf));
        var text = text(pdf);
        for (var words : List.of(
                "Notification d’incident",
                "Évaluation initiale",
                "TLP:AMBER",
                receipt.getString("sha256"),
                receipt.getString("previous"),
                "Ένα νοσοκομείο",
                "болница")) {
            assertTrue(text.contains(words), words + " is not in " + text);
        }
    }

    @Test
    void what_was_submitted_does_not_change_when_its_facts_do() {
        var id = Stage.filed(owner);
        fill(id);
        var document = submit(id, NOTIFICATION, null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var before = owner.asks()
                .get(API + "/incidents/" + id + "/documents/" + document)
                .asString();
        save(id, "impact", "quite another", 1).statusCode(200);
        assertEquals(
                before,
                owner.asks()
                        .get(API + "/incidents/" + id + "/documents/" + document)
                        .asString());
        // and the role of the service may not change it either
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () -> Store.as(owner.organisation(), c -> {
                    try (var statement = c.createStatement()) {
                        return statement.executeUpdate("update stage_document set content = 'x'");
                    }
                }));
        assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"));
    }

    @Test
    void the_early_warning_is_kept_as_it_was_filed_though_its_times_are_corrected_later() {
        // given
        var id = Stage.filed(owner);
        var was = owner.asks().get(API + "/incidents/" + id).path("awareAt").toString();
        owner.sends(Map.of(
                        "kind",
                        "awareness",
                        "at",
                        Instant.now().minus(9, ChronoUnit.HOURS).toString(),
                        "reason",
                        "log"))
                .post(API + "/incidents/" + id + "/moments")
                .then()
                .statusCode(201);
        // when
        var warning = owner.asks()
                .get(API + "/incidents/" + id + "/documents")
                .path("items[0].id")
                .toString();
        // then
        owner.asks()
                .get(API + "/incidents/" + id + "/documents/" + warning)
                .then()
                .body("stage.id", equalTo("early-warning"));
        assertNotNull(was);
    }

    @Test
    void a_late_report_needs_a_reason_and_its_document_says_it() {
        // given
        var now = Instant.now();
        var report = Stage.report("awareAt", now.minus(80, ChronoUnit.HOURS).toString());
        report.put("lateReason", "holidays");
        var id = Stage.filed(owner, report);
        fill(id);
        // then
        submit(id, NOTIFICATION, null).statusCode(422).body("code", equalTo("late-without-reason"));
        owner.sends(Map.of("language", "en", "lateReason", "Forensics took longer."))
                .post(API + "/incidents/" + id + "/stages/" + NOTIFICATION + "/submission")
                .then()
                .statusCode(201)
                .body("late", equalTo(true))
                .body("lateReason", equalTo("Forensics took longer."));
        assertEquals(
                "Forensics took longer.", clock(id, "incident-notification").getString("lateReason"));
        owner.asks()
                .get(API + "/incidents/" + id + "/documents")
                .then()
                .body("items[0].lateReason", equalTo("holidays"));
    }

    @Test
    void nothing_is_submitted_twice_by_a_second_press() {
        var id = Stage.filed(owner);
        fill(id);
        owner.sends(Map.of("language", "en", "after", 0))
                .post(API + "/incidents/" + id + "/stages/" + NOTIFICATION + "/submission")
                .then()
                .statusCode(409)
                .body("code", equalTo("documents-changed"));
        owner.sends(Map.of("language", "en", "after", 1))
                .post(API + "/incidents/" + id + "/stages/" + NOTIFICATION + "/submission")
                .then()
                .statusCode(201);
    }

    @Test
    void a_fact_entered_once_serves_every_regime_that_asks_for_it() {
        var id = Stage.filed(owner, Stage.report("regimes", List.of("nis2", "gdpr", "cra-incident")));
        save(id, "measuresTaken", "Network cut.", 0).statusCode(200);
        form(id, "gdpr/notification")
                .body("fields.find { it.fact.id == 'measuresTaken' }.value.value", equalTo("Network cut."))
                .body("fields.find { it.fact.id == 'measuresTaken' }.alsoFor.regime", hasItem("cra-incident"));
        form(id, "cra-incident/incident-notification").body("missing", not(hasItem("measuresTaken")));
    }

    @Test
    void the_notification_says_it_crosses_a_border_and_the_duty_to_inform_begins() {
        // given
        var report = Stage.report("crossBorder", "no");
        report.remove("affectedMemberStates");
        var id = Stage.filed(owner, report);
        assertTrue(clocks(id).getList("items.obligation").stream().noneMatch("inform-affected"::equals));
        fill(id);
        save(id, "crossBorder", "yes", 0).statusCode(200);
        owner.sends(Map.of("value", List.of("LV", "LT"), "version", 0))
                .put(API + "/incidents/" + id + "/facts/affectedMemberStates")
                .then()
                .statusCode(200);
        // what is only typed decides nothing
        assertTrue(clocks(id).getList("items.obligation").stream().noneMatch("inform-affected"::equals));
        // when
        submit(id, NOTIFICATION, null).statusCode(201);
        // then
        assertEquals("running", clock(id, "inform-affected").getString("state"));
        owner.asks()
                .get(API + "/incidents/" + id)
                .then()
                .body("crossBorder", equalTo("yes"))
                .body("affectedMemberStates", hasItems("LV", "LT"));
    }

    @Test
    void two_people_edit_one_text_and_no_word_is_lost() {
        // given
        var id = Stage.filed(owner);
        save(id, "impact", "The laboratory stands still. Emergency care works on paper.", 0)
                .statusCode(200);
        // when: both began with version 1
        as(colleague, id, "impact", "The laboratory and imaging stand still. Emergency care works on paper.", 1)
                .statusCode(200)
                .body("merged", equalTo(false));
        save(id, "impact", "The laboratory stands still. Emergency care works on paper until Monday.", 1)
                .statusCode(200)
                .body("merged", equalTo(true))
                .body("version", equalTo(3))
                .body(
                        "value",
                        equalTo("The laboratory and imaging stand still. Emergency care works on paper until Monday."));
        // but where they change the same words, a person decides
        as(colleague, id, "impact", "Everything stands still.", 3).statusCode(200);
        save(id, "impact", "Nothing stands still.", 3).statusCode(409).body("code", equalTo("fact-changed"));
        // and every version is kept with its author
        owner.asks()
                .get(API + "/incidents/" + id + "/facts/impact/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(4, 3, 2, 1)))
                .body("items.by", hasSize(4));
    }

    @Test
    void a_choice_changed_by_somebody_else_is_a_conflict_and_the_same_choice_is_none() {
        var id = Stage.filed(owner);
        save(id, "severity", "low", 0).statusCode(200);
        as(colleague, id, "severity", "critical", 0).statusCode(409);
        as(colleague, id, "severity", "low", 0).statusCode(200).body("version", equalTo(1));
        save(id, "severity", "low", 7).statusCode(400);
        save(id, "severity", "terrible", 1).statusCode(400);
        save(id, "noSuchFact", "x", 0).statusCode(404);
    }

    @Test
    void who_is_writing_where_is_told_to_the_others_only() {
        var id = Stage.filed(owner);
        editing(colleague, id, "impact").body("editors", hasSize(0));
        editing(owner, id, "severity")
                .body("editors", hasSize(1))
                .body("editors[0].fact", equalTo("impact"))
                .body("versions.severity", equalTo(0));
        owner.sends(Map.of()).put(API + "/incidents/" + id + "/editing").then().statusCode(200);
        editing(colleague, id, "impact").body("editors", hasSize(0));
    }

    @Test
    void an_intermediate_report_is_submitted_for_each_request() {
        var id = Stage.filed(owner);
        request(id);
        save(id, "statusUpdate", "Restoring.", 0).statusCode(200);
        submit(id, "nis2/intermediate-report", null).statusCode(201).body("occurrence", equalTo(0));
        request(id);
        submit(id, "nis2/intermediate-report", null).statusCode(201).body("occurrence", equalTo(1));
    }

    @Test
    void an_early_warning_that_nothing_confirmed_can_be_recalled_once() {
        // given
        var id = Stage.filed(owner);
        var warning = owner.asks()
                .get(API + "/incidents/" + id + "/documents")
                .path("items[0].id")
                .toString();
        // when
        recall(id, warning).statusCode(200).body("recallReason", equalTo("a power cut"));
        // then
        recall(id, warning).statusCode(409);
        owner.asks().get(API + "/incidents/" + id).then().body("status", equalTo("recalled"));
        assertTrue(clocks(id).getList("items.state").stream().allMatch("met"::equals));
        // but not one that was confirmed
        var confirmed = Stage.filed(owner);
        fill(confirmed);
        submit(confirmed, NOTIFICATION, null).statusCode(201);
        var first = owner.asks()
                .get(API + "/incidents/" + confirmed + "/documents")
                .path("items[0].id")
                .toString();
        recall(confirmed, first).statusCode(409).body("code", equalTo("not-recallable"));
    }

    @Test
    void an_exercise_says_so_on_every_page_of_its_document() throws Exception {
        var report = Stage.report("exercise", Map.of("factor", 60));
        report.put("awareAt", Instant.now().minusSeconds(60).toString());
        report.put("receivedAt", Instant.now().toString());
        var id = Stage.filed(owner, report);
        fill(id);
        var document = submit(id, NOTIFICATION, null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var pdf = bytes(id, document + "/pdf");
        assertTrue(text(pdf).contains("EXERCISE"));
    }

    @Test
    void a_regime_of_the_tests_is_filed_and_submitted_in_two_languages_without_a_line_of_code() throws Exception {
        // given
        var report = Stage.report("regimes", List.of("test-harbour"));
        report.put("facts", Map.of("testBerth", "7b", "impact", "Crane down."));
        for (var language : List.of("en", "fr")) {
            var id = Stage.filed(owner, report);
            // when
            var document = submit(id, "test-harbour/call", language)
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();
            // then
            var pdf = bytes(id, document + "/pdf");
            assertTrue(text(pdf).contains(language.equals("fr") ? "Poste à quai" : "Berth"));
            assertEquals("running", clock(id, "closing").getString("state"));
        }
    }

    @Test
    void hostile_text_is_kept_as_it_is_and_harms_nothing() throws Exception {
        var id = Stage.filed(owner);
        fill(id);
        var nasty = "<script>alert(1)</script> =cmd|' /C calc'!A0 ${jndi:ldap://x} \u202Eevil \uD83D\uDE00 ' or 1=1 --";
        save(id, "initialAssessment", nasty, 1).statusCode(200).body("value", equalTo(nasty));
        var document = submit(id, NOTIFICATION, null)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var json = JsonPath.from(owner.asks()
                .get(API + "/incidents/" + id + "/documents/" + document)
                .asString());
        assertEquals(nasty, json.getString("fields.find { it.id == 'initialAssessment' }.value"));
        assertFalse(bytes(id, document + "/pdf").length == 0);
        save(id, "impact", "x".repeat(20_001), 1).statusCode(400);
        owner.sends(Map.of("value", Map.of("a", 1), "version", 0))
                .put(API + "/incidents/" + id + "/facts/impact")
                .then()
                .statusCode(400);
        owner.sends("{\"value\": \"\\u0000\", \"version\": 1}")
                .put(API + "/incidents/" + id + "/facts/impact")
                .then()
                .statusCode(400);
    }

    @Test
    void the_entity_itself_fills_in_and_submits_its_own_report_and_sees_nobodys_name() {
        // given
        var entity = Stage.entity(owner);
        String id = entity.sends(Stage.ownReport())
                .post(API + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(colleague, id, "impact", "Laboratory.", 0).statusCode(200);
        // when
        as(entity, id, "initialAssessment", "Phishing.", 0).statusCode(200);
        as(entity, id, "severity", "high", 0).statusCode(200);
        var form = entity.asks()
                .get(API + "/incidents/" + id + "/stages/" + NOTIFICATION)
                .then()
                .statusCode(200);
        form.body("missing", hasSize(0));
        assertFalse(form.extract().asString().contains(colleague.name()));
        entity.sends(Map.of("language", "en"))
                .post(API + "/incidents/" + id + "/stages/" + NOTIFICATION + "/submission")
                .then()
                .statusCode(201);
        // then
        owner.asks()
                .get(API + "/incidents/" + id + "/documents")
                .then()
                .body("items.stage", hasItem("incident-notification"));
        entity.asks()
                .get(API + "/incidents/" + id + "/documents")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        // but nothing else of the authority's, and nobody else's report
        entity.asks().get(API + "/incidents/" + id + "/clocks").then().statusCode(404);
        entity.asks()
                .get(API + "/incidents/" + Stage.filed(owner) + "/stages")
                .then()
                .statusCode(404);
        var other = Stage.entity(owner);
        other.asks().get(API + "/incidents/" + id + "/stages").then().statusCode(404);
        // and writing is answered alike for a report of others and for none at all
        as(other, id, "impact", "x", 1).statusCode(403).body("code", equalTo("role-missing"));
        as(other, UuidV7.next().toString(), "impact", "x", 1).statusCode(403).body("code", equalTo("role-missing"));
    }

    @Test
    void only_the_owner_reaches_forms_and_documents() {
        var id = Stage.filed(owner);
        var recipient = Stage.coordinator("LV");
        Stage.shared(owner, id, recipient);
        var stranger = Stage.coordinator("SE");
        for (var path : List.of(
                "/stages",
                "/documents",
                "/clocks",
                "/stages/" + NOTIFICATION,
                "/facts/impact/versions",
                "/recurrences")) {
            recipient
                    .asks()
                    .get(API + "/incidents/" + id + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("only-owner"));
            stranger.asks().get(API + "/incidents/" + id + path).then().statusCode(404);
        }
        save(id, "impact", "secret", 0).statusCode(200);
        assertEquals(0L, (long) Store.as(recipient.organisation(), c -> Store.count(c, "select count(*) from fact")));
        assertEquals(0L, (long)
                Store.as(recipient.organisation(), c -> Store.count(c, "select count(*) from stage_document")));
        assertEquals(0L, (long) Store.as(recipient.organisation(), c -> Store.count(c, "select count(*) from moment")));
    }

    /** Byte for byte, past the filter that reads answers as text. */
    private byte[] bytes(String id, String document) {
        return given().auth()
                .oauth2(owner.token())
                .get(API + "/incidents/" + id + "/documents/" + document)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void fill(String id) {
        save(id, "initialAssessment", "An account of a supplier was abused.", 0).statusCode(200);
        save(id, "impact", "Emergency care works on paper.", 0).statusCode(200);
    }

    private void request(String id) {
        owner.sends(Map.of(
                        "kind",
                        "request",
                        "regime",
                        "nis2",
                        "stage",
                        "intermediate-report",
                        "at",
                        Instant.now().toString()))
                .post(API + "/incidents/" + id + "/moments")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse recall(String id, String document) {
        return owner.sends(Map.of("reason", "a power cut"))
                .post(API + "/incidents/" + id + "/documents/" + document + "/recall")
                .then();
    }

    private ValidatableResponse form(String id, String stage) {
        return owner.asks()
                .get(API + "/incidents/" + id + "/stages/" + stage)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse submit(String id, String stage, @Nullable String language) {
        var body = new HashMap<String, Object>();
        body.put("language", language == null ? "en" : language);
        return owner.sends(body)
                .post(API + "/incidents/" + id + "/stages/" + stage + "/submission")
                .then();
    }

    private ValidatableResponse save(String id, String fact, String value, int version) {
        return as(owner, id, fact, value, version);
    }

    private static ValidatableResponse as(Player who, String id, String fact, String value, int version) {
        return who.sends(Map.of("value", value, "version", version))
                .put(API + "/incidents/" + id + "/facts/" + fact)
                .then();
    }

    private static ValidatableResponse editing(Player who, String id, String fact) {
        return who.sends(Map.of("fact", fact))
                .put(API + "/incidents/" + id + "/editing")
                .then()
                .statusCode(200);
    }

    private JsonPath clocks(String id) {
        return owner.asks()
                .get(API + "/incidents/" + id + "/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath clock(String id, String obligation) {
        var all = clocks(id);
        return all.setRootPath("items.find { it.obligation == '" + obligation + "' }");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
