package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class DutiesTest {
    private final Stage.Player owner = Stage.coordinator("EE");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void a_report_that_names_no_regime_falls_under_nis2() {
        var clocks = clocks(Stage.filed(owner));
        assertEquals(List.of("nis2"), clocks.getList("regimes.id"));
        assertTrue(clocks.getList("items.obligation")
                .containsAll(List.of(
                        "early-warning", "incident-notification", "final-report", "feedback", "inform-affected")));
    }

    @Test
    void one_report_falls_under_several_regimes_each_with_its_own_clocks() {
        var clocks = clocks(Stage.filed(owner, Stage.report("regimes", List.of("gdpr", "nis2", "cra-incident"))));
        assertEquals(List.of("nis2", "cra-incident", "gdpr"), clocks.getList("regimes.id"));
        assertEquals(List.of("GDPR Art. 33(1)"), clocks.getList("items.findAll { it.regime == 'gdpr' }.basis"));
    }

    @Test
    void a_regime_of_the_tests_is_filed_under_without_a_line_of_code() {
        // given
        var report = Stage.report("regimes", List.of("test-harbour"));
        report.put("facts", Map.of("testBerth", "7b"));
        // when
        var clocks = clocks(Stage.filed(owner, report));
        // then
        assertEquals(List.of("call", "closing"), clocks.getList("items.obligation"));
        assertEquals(List.of("Appel", "Rapport de clôture"), clocks.getList("items.label.fr"));
        assertEquals(
                now.minus(3, ChronoUnit.HOURS).plus(6, ChronoUnit.HOURS),
                Instant.parse(clocks.getString("items[0].dueAt")));
    }

    @Test
    void unknown_regimes_and_facts_are_named() {
        refused("regimes", List.of("martian-law"), "/regimes");
        refused("regimes", List.of("Robert'); drop table clock;--"), "regimes");
        refused("facts", Map.of("unheardOf", "x"), "/facts");
        refused("facts", Map.of("trustService", "perhaps"), "/facts/trustService");
        refused("facts", Map.of("affectedMemberStates", List.of("XX")), "/facts/affectedMemberStates");
        refused("facts", Map.of("impact", "x".repeat(20_001)), "/facts/impact");
        refused("facts", Map.of("impact", Map.of("nested", true)), "/facts/impact");
        refused("exercise", Map.of("factor", 0), "factor");
        refused("lateReason", "x".repeat(2_001), "lateReason");
    }

    @Test
    void a_trust_service_provider_has_24_hours_for_the_notification() {
        var clocks = clocks(Stage.filed(owner, Stage.report("facts", Map.of("trustService", "yes"))));
        assertEquals(
                now.minus(3, ChronoUnit.HOURS).plus(24, ChronoUnit.HOURS).toString(),
                clocks.getString("items.find { it.obligation == 'incident-notification' }.dueAt"));
    }

    @Test
    void a_corrected_awareness_moves_the_clocks_and_both_times_are_kept() {
        // given
        var id = Stage.filed(owner);
        var before = due(id, "incident-notification");
        // when: without a reason it is refused
        note(
                        id,
                        Map.of(
                                "kind",
                                "awareness",
                                "at",
                                now.minus(8, ChronoUnit.HOURS).toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        note(
                        id,
                        Map.of(
                                "kind",
                                "awareness",
                                "at",
                                now.minus(8, ChronoUnit.HOURS).toString(),
                                "reason",
                                "the log says so"))
                .statusCode(201)
                .body("moments", hasSize(1))
                .body("moments[0].was", equalTo(now.minus(3, ChronoUnit.HOURS).toString()))
                .body("moments[0].reason", equalTo("the log says so"))
                .body("moments[0].shifts.obligation", hasItems("early-warning", "incident-notification"))
                .body("moments[0].shifts.obligation", not(hasItem("feedback")));
        // then
        assertEquals(before.minus(Duration.ofHours(5)), due(id, "incident-notification"));
        owner.asks().get(API + "/incidents/" + id + "/timeline").then().body("items.kind", hasItem("moment-corrected"));
        // and back
        note(
                        id,
                        Map.of(
                                "kind",
                                "awareness",
                                "at",
                                now.minus(3, ChronoUnit.HOURS).toString(),
                                "reason",
                                "the log was wrong"))
                .statusCode(201)
                .body("moments", hasSize(2));
        assertEquals(before, due(id, "incident-notification"));
    }

    @Test
    void awareness_never_follows_receipt_and_nothing_is_said_of_the_future() {
        var id = Stage.filed(owner);
        note(id, Map.of("kind", "awareness", "at", now.toString(), "reason", "x"))
                .statusCode(400);
        note(id, Map.of("kind", "handling", "at", now.plus(1, ChronoUnit.HOURS).toString()))
                .statusCode(400);
        note(id, Map.of("kind", "submission", "at", now.toString())).statusCode(400);
        note(id, Map.of("kind", "request", "regime", "nis2", "stage", "final-report", "at", now.toString()))
                .statusCode(400);
        note(id, Map.of("kind", "receipt", "at", now.minus(9, ChronoUnit.HOURS).toString(), "reason", "x"))
                .statusCode(400);
    }

    @Test
    void a_corrected_receipt_moves_what_the_authority_owes_and_when_the_warning_was_met() {
        var id = Stage.filed(owner);
        note(
                        id,
                        Map.of(
                                "kind",
                                "receipt",
                                "at",
                                now.minus(1, ChronoUnit.HOURS).toString(),
                                "reason",
                                "the fax clock was wrong"))
                .statusCode(201);
        var clocks = clocks(id);
        assertEquals(now.plus(23, ChronoUnit.HOURS), due(id, "feedback"));
        assertEquals(
                now.minus(1, ChronoUnit.HOURS).toString(),
                clocks.getString("items.find { it.obligation == 'early-warning' }.metAt"));
    }

    @Test
    void a_measure_that_becomes_available_starts_the_final_report_of_cra_14_2() {
        // given
        var id = Stage.filed(owner, Stage.report("regimes", List.of("cra-vulnerability")));
        assertEquals("not-started", clocks(id).getString("items.find { it.obligation == 'final-report' }.state"));
        // when
        note(id, Map.of("kind", "measure-available", "at", now.toString())).statusCode(201);
        // then
        assertEquals("running", clocks(id).getString("items.find { it.obligation == 'final-report' }.state"));
        note(
                        id,
                        Map.of(
                                "kind",
                                "measure-available",
                                "at",
                                now.minus(1, ChronoUnit.DAYS).toString()))
                .statusCode(400);
    }

    @Test
    void an_intermediate_report_is_owed_once_for_each_request() {
        var id = Stage.filed(owner);
        var ask = new HashMap<String, Object>(
                Map.of("kind", "request", "regime", "nis2", "stage", "intermediate-report"));
        ask.put("at", now.toString());
        ask.put("due", now.plus(6, ChronoUnit.HOURS).toString());
        note(id, ask).statusCode(201);
        ask.put("due", now.plus(30, ChronoUnit.HOURS).toString());
        note(id, ask)
                .statusCode(201)
                .body("items.findAll { it.obligation == 'intermediate-report' }.occurrence", equalTo(List.of(0, 1)));
        ask.put("due", now.minus(1, ChronoUnit.HOURS).toString());
        note(id, ask).statusCode(400);
    }

    @Test
    void while_it_goes_on_a_progress_report_is_owed_and_no_longer_when_it_does_not() {
        var id = Stage.filed(owner);
        circumstances(id, Map.of("ongoing", "yes"))
                .statusCode(200)
                .body("items.obligation", hasItem("progress-report"));
        circumstances(id, Map.of("ongoing", "no"))
                .statusCode(200)
                .body("items.obligation", not(hasItem("progress-report")));
        circumstances(id, Map.of("ongoing", "yes"))
                .statusCode(200)
                .body("items.obligation", hasItem("progress-report"));
        circumstances(id, Map.of("ongoing", "perhaps")).statusCode(400);
        circumstances(id, Map.of("title", "x")).statusCode(400);
    }

    @Test
    void a_further_regime_joins_once() {
        var id = Stage.filed(owner);
        add(id, "gdpr").statusCode(201).body("regimes.id", equalTo(List.of("nis2", "gdpr")));
        add(id, "gdpr").statusCode(409).body("code", equalTo("regime-already-applies"));
        add(id, "martian-law").statusCode(400);
    }

    @Test
    void lateness_is_explained_when_filing_or_after() {
        // given
        var report = Stage.report("awareAt", now.minus(40, ChronoUnit.HOURS).toString());
        report.put("lateReason", "found after the weekend");
        var clocks = clocks(Stage.filed(owner, report));
        assertEquals("found after the weekend", clocks.getString("items.find { it.late }.lateReason"));
        // and
        report.remove("lateReason");
        var id = Stage.filed(owner, report);
        var late = clocks(id).getString("items.find { it.late }.id");
        explain(id, late, "the mail was lost").statusCode(200);
        assertEquals("the mail was lost", clocks(id).getString("items.find { it.late }.lateReason"));
        explain(id, clocks(id).getString("items.find { !it.late }.id"), "x").statusCode(404);
    }

    @Test
    void an_exercise_runs_faster_and_never_stands_among_real_reports() {
        // given
        var report = Stage.report("exercise", Map.of("factor", 60));
        report.put("title", "Exercise Falcon-3391");
        report.put("awareAt", now.minus(10, ChronoUnit.MINUTES).toString());
        report.put("receivedAt", now.toString());
        var id = Stage.filed(owner, report);
        var real = Stage.filed(owner);
        // then
        assertEquals(now.minus(10, ChronoUnit.MINUTES).plus(72, ChronoUnit.MINUTES), due(id, "incident-notification"));
        owner.asks().get(API + "/incidents/" + id).then().body("exercise", equalTo(true));
        for (var list : List.of(
                "/incidents?limit=200",
                "/incidents?view=unassigned",
                "/clocks?owedBy=us",
                "/clocks?owedBy=entities",
                "/overview")) {
            assertFalse(owner.asks().get(API + list).asString().contains("Falcon-3391"), list);
        }
        owner.asks()
                .get(API + "/incidents?exercise=true")
                .then()
                .body("items.exercise", everyItem(equalTo(true)))
                .body("items", hasSize(1));
        owner.asks()
                .get(API + "/clocks?owedBy=us&exercise=true")
                .then()
                .body("items.incident.id", everyItem(equalTo(id)));
        owner.asks()
                .get(API + "/overview")
                .then()
                .body("mine.running", equalTo(2))
                .body("unassigned.total", equalTo(1));
        owner.asks().get(API + "/incidents").then().body("items.id", equalTo(List.of(real)));
    }

    @Test
    void the_rules_are_shown_as_they_are_loaded() {
        owner.asks()
                .get(API + "/regimes")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("nis2", "dora", "test-harbour"));
        owner.asks()
                .get(API + "/regimes/nis2")
                .then()
                .statusCode(200)
                .body("stages.find { it.id == 'final-report' }.clocks[0].basis", containsString("23(4)(e)"));
        owner.asks().get(API + "/regimes/martian-law").then().statusCode(404);
    }

    private void refused(String field, Object value, String pointer) {
        owner.sends(Stage.report(field, value))
                .post(API + "/incidents")
                .then()
                .statusCode(400)
                .body(containsString(pointer));
    }

    @Test
    void nis2_23_10_saying_that_the_authority_for_critical_entities_was_told_meets_the_duty() {
        // given
        var id = Stage.filed(owner);
        assertEquals(List.of(), clocks(id).getList("byNote"));
        String clock = circumstances(id, Map.of("criticalEntity", "yes"))
                .statusCode(200)
                .body("byNote.consultsEntity", equalTo(List.of(false)))
                .extract()
                .path("byNote[0].clock");
        var done = Map.of("at", now.toString(), "note", "Told the ministry by telephone.");
        // when: what another step meets is not met by a note
        discharge(id, clocks(id).getString("items.find { it.obligation == 'feedback' }.id"), done)
                .statusCode(404);
        var tomorrow = now.plus(1, ChronoUnit.DAYS).toString();
        discharge(id, clock, Map.of("at", tomorrow, "note", "n"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/at"));
        discharge(id, clock, done)
                .statusCode(200)
                .body("byNote", hasSize(0))
                .body("items.find { it.obligation == 'inform-critical-authority' }.metAt", equalTo(now.toString()));
        // then
        discharge(id, clock, done).statusCode(404);
        owner.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.find { it.kind == 'duty-discharged' }.text", equalTo("Told the ministry by telephone."));
    }

    @Test
    void nis2_23_7_the_public_is_told_after_the_entity_was_consulted() {
        // given
        var id = Stage.filed(owner);
        String clock = circumstances(id, Map.of("publicInterest", "yes"))
                .statusCode(200)
                .body("decisive.find { it.fact.id == 'publicInterest' }.value", equalTo("yes"))
                .extract()
                .path("byNote[0].clock");
        var done = new HashMap<String, Object>(Map.of("at", now.toString(), "note", "Press release 12."));
        // when, then
        discharge(id, clock, done).statusCode(400).body("errors.pointer", hasItem("/consultedAt"));
        done.put("consultedAt", now.plusSeconds(1).toString());
        discharge(id, clock, done).statusCode(400).body("errors.pointer", hasItem("/consultedAt"));
        done.put("consultedAt", now.minus(1, ChronoUnit.HOURS).toString());
        discharge(id, clock, done).statusCode(200);
        owner.asks()
                .get(API + "/incidents/" + id + "/timeline")
                .then()
                .body("items.kind", hasItems("duty-discharged", "entity-consulted"));
    }

    @Test
    void nis2_23_5_where_a_crime_is_suspected_the_answer_carries_guidance_on_law_enforcement() {
        // given
        var suspected = Stage.filed(owner);
        var other = Stage.filed(owner, Stage.report("suspectedMalicious", "no"));
        var answer = Map.of("text", "Keep the disks.");
        // when, then
        feedback(suspected, answer).statusCode(422).body("code", equalTo("guidance-missing"));
        assertEquals("running", clocks(suspected).getString("items.find { it.obligation == 'feedback' }.state"));
        feedback(suspected, Map.of("text", "t", "lawEnforcementGuidance", " ")).statusCode(400);
        feedback(suspected, Map.of("text", "Keep the disks.", "lawEnforcementGuidance", "Call the bureau."))
                .statusCode(201);
        feedback(suspected, answer).statusCode(201);
        feedback(other, answer).statusCode(201);
    }

    private ValidatableResponse discharge(String id, String clock, Object body) {
        return owner.sends(body)
                .post(API + "/incidents/" + id + "/clocks/" + clock + "/discharge")
                .then();
    }

    private ValidatableResponse feedback(String id, Object body) {
        return owner.sends(body).post(API + "/incidents/" + id + "/feedback").then();
    }

    private ValidatableResponse note(String id, Object body) {
        return owner.sends(body).post(API + "/incidents/" + id + "/moments").then();
    }

    private ValidatableResponse add(String id, String regime) {
        return owner.sends(Map.of("regime", regime))
                .post(API + "/incidents/" + id + "/regimes")
                .then();
    }

    private ValidatableResponse circumstances(String id, Map<String, String> facts) {
        return owner.sends(Map.of("facts", facts))
                .put(API + "/incidents/" + id + "/circumstances")
                .then();
    }

    private ValidatableResponse explain(String id, String clock, String reason) {
        return owner.sends(Map.of("reason", reason))
                .put(API + "/incidents/" + id + "/clocks/" + clock + "/late-reason")
                .then();
    }

    private JsonPath clocks(String id) {
        return owner.asks()
                .get(API + "/incidents/" + id + "/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Instant due(String id, String obligation) {
        return Instant.parse(clocks(id).getString("items.find { it.obligation == '" + obligation + "' }.dueAt"));
    }
}
