package eu.vallum.incident.escalation;

import static eu.vallum.incident.EscalationAnswers.confirms;
import static eu.vallum.incident.EscalationAnswers.ends;
import static eu.vallum.incident.EscalationAnswers.proposal;
import static eu.vallum.incident.EscalationAnswers.proposed;
import static eu.vallum.incident.EscalationAnswers.reports;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Escalation: who decides, who agrees, who is told, and what situation reports hold. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class EscalationTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player colleague = Stage.colleague(owner.organisation(), "EE", "coordinator");
    private final Player spoc = Stage.player("LV", "spoc", "coordinator");
    private final Player csirt = Stage.coordinator("LV");
    private String incident = "";

    @BeforeEach
    void files() {
        incident = Stage.filed(owner);
    }

    private static String at(String id) {
        return API + "/escalations/" + id;
    }

    @Test
    void the_operational_level_needs_a_second_person_who_is_never_the_first() {
        // given
        var id = proposed(owner, proposal("operational", "AMBER", List.of(incident), List.of(spoc.organisation())));
        spoc.asks().get(at(id)).then().statusCode(404);
        // when, then: neither the first, nor somebody without the role, nor another organisation
        confirms(owner, id, 0).statusCode(409).body("code", equalTo("four-eyes"));
        confirms(Stage.colleague(owner.organisation(), "EE", "officer"), id, 0).statusCode(403);
        confirms(spoc, id, 0).statusCode(404);
        // when
        confirms(colleague, id, 0).statusCode(200).body("state", equalTo("active"));
        // then
        spoc.asks()
                .get(at(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("proposedBy", nullValue())
                .body("incidents", nullValue());
        confirms(spoc, id, 1).statusCode(403).body("code", equalTo("only-owner"));
    }

    @Test
    void the_timeline_of_each_incident_tells_its_owner_and_nobody_else_how_far_it_is_escalated() {
        // given
        share(incident);
        var id = proposed(owner, proposal("operational", "AMBER", List.of(incident), List.of(spoc.organisation())));
        confirms(colleague, id, 0).statusCode(200);
        ends(owner, id, 1).statusCode(200);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("escalation-proposed", "escalated", "escalation-ended"))
                .body("items.find { it.kind == 'escalated' }.subject", equalTo("operational"));
        csirt.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .statusCode(200)
                .body("items.kind", not(hasItem(startsWith("escalat"))));
    }

    @Test
    void whoever_is_told_reads_when_the_call_is() {
        // given
        var call = Instant.now()
                .plus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var proposal = new HashMap<String, Object>(
                proposal("technical", "AMBER", List.of(incident), List.of(csirt.organisation())));
        proposal.put("callAt", call);
        // when
        var id = proposed(owner, proposal);
        // then
        csirt.asks().get(at(id)).then().statusCode(200).body("callAt", equalTo(call));
    }

    @Test
    void of_two_who_agree_at_once_one_is_told_that_it_is_done() throws Exception {
        // given
        var third = Stage.colleague(owner.organisation(), "EE", "coordinator");
        var id = proposed(owner, proposal("operational", "AMBER", List.of(incident), List.of()));
        // when
        var answers = new TreeSet<Integer>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var calls = List.<Callable<Integer>>of(
                    () -> confirms(colleague, id, 0).extract().statusCode(),
                    () -> confirms(third, id, 0).extract().statusCode());
            for (var answer : both.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        // then
        assertEquals(200, answers.first());
        assertFalse(answers.size() == 1, "both were told that it was theirs");
    }

    @Test
    void a_situation_report_is_read_by_whoever_has_every_incident_in_it_for_as_long_as_it_has() {
        // given
        var second = Stage.filed(owner);
        var id = proposed(
                owner, proposal("technical", "AMBER", List.of(incident, second), List.of(csirt.organisation())));
        reports(owner, id).statusCode(201);
        // then: told of it, but it shares nothing
        csirt.asks().get(at(id)).then().statusCode(200).body("reports", hasSize(0));
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(404);
        // when
        share(incident);
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(404);
        var share = share(second);
        // then
        csirt.asks().get(at(id)).then().body("reports", hasSize(1));
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(200);
        // when
        owner.sends(Map.of("reason", "by mistake"))
                .post(API + "/incidents/" + second + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
        // then
        csirt.asks().get(at(id)).then().body("reports", hasSize(0));
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(404);
    }

    @Test
    void whoever_something_is_withheld_from_reads_no_report_of_it() {
        // given
        var id = proposed(owner, proposal("technical", "AMBER", List.of(incident), List.of(csirt.organisation())));
        reports(owner, id).statusCode(201);
        share(incident);
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(200);
        // when
        owner.sends(Map.of("fields", List.of("severity")))
                .put(API + "/incidents/" + incident + "/redactions/" + csirt.organisation())
                .then()
                .statusCode(200);
        // then
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(404);
    }

    @Test
    void a_report_holds_what_incidents_say_but_neither_their_texts_nor_who_is_hit_and_never_changes() throws Exception {
        // given
        var id = proposed(owner, proposal("technical", "AMBER", List.of(incident), List.of()));
        reports(owner, id).statusCode(201);
        var first = document(id, 1);
        // then
        assertEquals(hash(first), owner.asks().get(at(id)).path("reports[0].sha256"));
        for (var text : List.of("Northern Hospital", "Ransomware on", "Systems are encrypted", "Duty physician")) {
            assertFalse(first.contains(text), text);
        }
        // when: one more incident state, one more report
        owner.sends(Map.of("reason", "restored"))
                .header("If-Match", "\"0\"")
                .post(API + "/incidents/" + incident + "/closing")
                .then()
                .statusCode(200);
        reports(owner, id).statusCode(201).body("reports.edition", equalTo(List.of(2, 1)));
        // then
        assertEquals(first, document(id, 1));
        assertNotEquals(first, document(id, 2));
    }

    @Test
    void the_political_level_is_a_record_that_tells_nobody_and_can_be_exported() throws Exception {
        // when, then
        owner.sends(proposal("political", "AMBER", List.of(incident), List.of(spoc.organisation())))
                .post(API + "/escalations")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-recipient"));
        var id = proposed(owner, proposal("political", "AMBER", List.of(incident), List.of()));
        confirms(colleague, id, 0).statusCode(200);
        reports(owner, id).statusCode(201);
        assertEquals("political", owner.asks().get(at(id) + "/reports/1").path("level"));
    }

    @Test
    void incidents_of_others_are_escalated_with_ones_own_and_their_owner_is_told_by_whom_and_how_far_once_it_is_on() {
        // given
        var theirs = Stage.filed(csirt);
        var second = Stage.colleague(csirt.organisation(), "LV", "coordinator");
        share(incident);
        // when
        var id = proposed(csirt, proposal("operational", "AMBER", List.of(incident, theirs), List.of()));
        // then
        csirt.asks()
                .get(at(id))
                .then()
                .body("incidents.id", containsInAnyOrder(incident, theirs))
                .body("away", equalTo(0))
                .body(
                        "incidents.find { it.id == '" + incident + "' }.owner.id",
                        equalTo(owner.organisation().toString()));
        owner.asks().get(timeline()).then().body("items.kind", not(hasItem(startsWith("escalat"))));
        owner.asks().get(at(id)).then().statusCode(404);
        // when
        confirms(second, id, 0).statusCode(200);
        ends(csirt, id, 1).statusCode(200);
        // then
        for (var kind : List.of("escalated", "escalation-ended")) {
            owner.asks()
                    .get(timeline())
                    .then()
                    .body(
                            "items.find { it.kind == '" + kind + "' }.organisation.id",
                            equalTo(csirt.organisation().toString()))
                    .body("items.find { it.kind == '" + kind + "' }.subject", equalTo("operational"))
                    .body("items.find { it.kind == '" + kind + "' }.text", nullValue())
                    .body("items.find { it.kind == '" + kind + "' }.by", nullValue());
        }
    }

    @Test
    void a_proposal_about_anothers_incident_that_nobody_agreed_to_is_never_told_to_its_owner() {
        // given
        share(incident);
        var id = proposed(csirt, proposal("operational", "AMBER", List.of(incident), List.of()));
        // when
        ends(csirt, id, 0).statusCode(200).body("state", equalTo("discarded"));
        // then
        owner.asks().get(timeline()).then().body("items.kind", not(hasItem(startsWith("escalat"))));
    }

    @Test
    void a_report_about_incidents_of_several_owners_is_lost_by_its_author_too_when_one_of_them_is_taken_back() {
        // given
        var theirs = Stage.filed(csirt);
        var share = share(incident);
        var id = proposed(csirt, proposal("technical", "AMBER", List.of(incident, theirs), List.of()));
        reports(csirt, id).statusCode(201).body("reports.edition", contains(1));
        csirt.asks()
                .get(at(id) + "/reports/1")
                .then()
                .statusCode(200)
                .body(
                        "incidents.owner",
                        containsInAnyOrder(
                                owner.organisation().toString(),
                                csirt.organisation().toString()))
                .body(overdueOf(csirt), notNullValue())
                .body(overdueOf(owner), nullValue());
        // when
        takenBack(share);
        // then
        csirt.asks().get(at(id) + "/reports/1").then().statusCode(404);
        csirt.asks()
                .get(at(id))
                .then()
                .body("reports", hasSize(0))
                .body("incidents.id", contains(theirs))
                .body("away", equalTo(1));
        // when, then: the next is about what is left, and is not taken for the first
        reports(csirt, id).statusCode(201).body("reports.edition", contains(2));
        csirt.asks().get(at(id) + "/reports/2").then().statusCode(200).body("incidents", hasSize(1));
    }

    @Test
    void an_escalation_that_is_left_without_incidents_can_only_be_ended() {
        // given
        var share = share(incident);
        var id = proposed(csirt, proposal("technical", "AMBER", List.of(incident), List.of()));
        takenBack(share);
        // when, then
        reports(csirt, id).statusCode(409).body("code", equalTo("escalation-not-active"));
        ends(csirt, id, 0).statusCode(200);
        owner.asks().get(timeline()).then().body("items.kind", not(hasItem("escalation-ended")));
    }

    @Test
    void what_is_withheld_in_part_is_not_escalated_and_a_hidden_incident_is_not_told_from_an_unknown_one() {
        // given
        share(incident);
        owner.sends(Map.of("fields", List.of("severity")))
                .put(API + "/incidents/" + incident + "/redactions/" + csirt.organisation())
                .then()
                .statusCode(200);
        var hidden = Stage.filed(owner);
        // when, then
        csirt.sends(proposal("technical", "AMBER", List.of(incident), List.of()))
                .post(API + "/escalations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("Withheld"));
        for (var unseen : List.of(hidden, UUID.randomUUID().toString())) {
            csirt.sends(proposal("technical", "AMBER", List.of(unseen), List.of()))
                    .post(API + "/escalations")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/incidents"))
                    .body("errors[0].code", equalTo("Unknown"));
        }
    }

    @Test
    void a_looser_label_than_that_under_which_one_has_anothers_incident_is_refused() {
        // given
        owner.sends(Map.of(
                        "recipients", List.of(csirt.organisation()), "tlp", "AMBER+STRICT", "basis", "NIS2 Art. 23(6)"))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201);
        // when, then
        csirt.sends(proposal("technical", "AMBER", List.of(incident), List.of()))
                .post(API + "/escalations")
                .then()
                .statusCode(422)
                .body("code", equalTo("tlp-looser-than-incident"));
        proposed(csirt, proposal("technical", "AMBER+STRICT", List.of(incident), List.of()));
    }

    @Test
    void a_looser_label_than_an_incidents_and_red_for_organisations_are_refused() {
        for (var wrong : Map.of("GREEN", "tlp-looser-than-incident", "RED", "tlp-red-needs-persons")
                .entrySet()) {
            owner.sends(proposal("technical", wrong.getKey(), List.of(incident), List.of(csirt.organisation())))
                    .post(API + "/escalations")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(wrong.getValue()));
        }
    }

    @Test
    void standing_down_keeps_the_history_and_ends_reporting() {
        // given
        var id = proposed(owner, proposal("technical", "AMBER", List.of(incident), List.of(csirt.organisation())));
        // when
        ends(owner, id, 0).statusCode(200).body("state", equalTo("ended")).body("endedReason", equalTo("restored"));
        // then
        reports(owner, id).statusCode(409).body("code", equalTo("escalation-not-active"));
        csirt.asks().get(at(id)).then().statusCode(200).body("state", equalTo("ended"));
        csirt.asks().get(API + "/escalations").then().body("items.id", hasItem(id));
    }

    @Test
    void a_proposal_that_nobody_agreed_to_is_discarded_and_its_recipients_never_hear_of_it() {
        // given
        var id = proposed(owner, proposal("operational", "AMBER", List.of(incident), List.of(spoc.organisation())));
        // when
        ends(owner, id, 0).statusCode(200).body("state", equalTo("discarded"));
        // then
        spoc.asks().get(at(id)).then().statusCode(404);
        spoc.asks().get(API + "/escalations").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_print_of_the_situation_is_noted_for_each_incident_that_its_printer_knows_to_be_in_it() {
        // given
        var id = proposed(owner, proposal("technical", "AMBER", List.of(incident), List.of(csirt.organisation())));
        reports(owner, id).statusCode(201);
        // when: one who knows of no incident in it, and then of one
        csirt.asks().post(at(id) + "/prints").then().statusCode(200);
        assertEquals(0, prints());
        share(incident);
        csirt.asks().post(at(id) + "/prints").then().statusCode(200);
        // then
        assertEquals(1, prints());
        spoc.asks().post(at(id) + "/prints").then().statusCode(404);
    }

    private int prints() {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/downloads")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.kind == 'print' }")
                .size();
    }

    @Test
    void each_level_says_where_it_is_written_and_a_large_scale_incident_is_that_of_art_6_7() {
        var levels = owner.asks()
                .get(API + "/escalations/levels")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("technical", "operational", "political"), levels.getList("levels.id"));
        assertEquals(List.of("NIS2 Art. 6(7)", "NIS2 Art. 6(7)"), levels.getList("levels[1].criteria.article"));
        assertEquals(List.of(false, true, true), levels.getList("levels.secondPerson"));
    }

    private String timeline() {
        return API + "/incidents/" + incident + "/timeline";
    }

    private static String overdueOf(Player player) {
        return "incidents.find { it.owner == '" + player.organisation() + "' }.overdue";
    }

    private void takenBack(String share) {
        owner.sends(Map.of("reason", "by mistake"))
                .post(API + "/incidents/" + incident + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private String share(String of) {
        return owner.sends(
                        Map.of("recipients", List.of(csirt.organisation()), "tlp", "AMBER", "basis", "NIS2 Art. 23(6)"))
                .post(API + "/incidents/" + of + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private String document(String id, int edition) {
        return owner.asks()
                .get(at(id) + "/reports/" + edition)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
