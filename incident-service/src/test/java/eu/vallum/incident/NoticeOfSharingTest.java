package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Notices of stages, labels, files, requests to forward, groups and summaries: who is told of each, and that nobody else is. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NoticeOfSharingTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player colleague = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.coordinator("LV");

    @Test
    void a_stage_is_told_to_its_authority_alone_with_its_name_and_not_to_who_submitted_it() throws Exception {
        // given
        var id = Stage.filed(owner);
        Stage.shared(owner, id, latvia);
        for (var fact : List.of("initialAssessment", "impact")) {
            owner.sends(Map.of("value", "Wombat-5521", "version", 0))
                    .put(API + "/incidents/" + id + "/facts/" + fact)
                    .then()
                    .statusCode(200);
        }
        // when
        owner.sends(Map.of("language", "en"))
                .post(API + "/incidents/" + id + "/stages/nis2/incident-notification/submission")
                .then()
                .statusCode(201);
        // then
        told(colleague, "stage-submitted", 1);
        var notice = notice(colleague, "stage-submitted");
        assertEquals("incident-notification", notice.get("stage"));
        assertEquals(id, notice.get("incident"));
        assertFalse(colleague.asks().get(API + "/notices").asString().contains("Wombat"));
        told(owner, "stage-submitted", 0);
        told(latvia, "stage-submitted", 0);
    }

    @Test
    void a_recalled_report_is_told_to_whoever_has_the_incident_and_not_to_who_recalled_it() throws Exception {
        // given
        var id = Stage.filed(owner);
        Stage.shared(owner, id, latvia);
        String warning =
                owner.asks().get(API + "/incidents/" + id + "/documents").path("items[0].id");
        // when
        owner.sends(Map.of("reason", "a power cut"))
                .post(API + "/incidents/" + id + "/documents/" + warning + "/recall")
                .then()
                .statusCode(200);
        // then
        told(latvia, "report-recalled", 1);
        told(colleague, "report-recalled", 1);
        told(owner, "report-recalled", 0);
        assertFalse(latvia.asks().get(API + "/notices").asString().contains("power cut"));
    }

    @Test
    void a_stricter_label_is_told_to_the_recipient_and_who_took_a_file_is_told_of_it_themselves() throws Exception {
        // given
        var other = Stage.colleague(latvia.organisation(), "LV", "officer");
        var finland = Stage.coordinator("FI");
        var id = Stage.filed(owner);
        Stage.shared(owner, id, latvia, "AMBER");
        Stage.shared(owner, id, finland, "AMBER+STRICT");
        latvia.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        // when
        owner.sends(Map.of("tlp", "AMBER+STRICT", "reason", "the victim asked"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + id + "/label")
                .then()
                .statusCode(200);
        // then
        told(latvia, "tightened", 1);
        told(other, "tightened", 1);
        told(finland, "tightened", 0);
        told(latvia, "file-recalled", 1);
        told(other, "file-recalled", 0);
        assertEquals(
                Set.of("id", "kind", "reference", "about", "at", "gone"),
                notice(latvia, "file-recalled").keySet());
        assertFalse(latvia.asks().get(API + "/notices").asString().contains("victim"));
    }

    @Test
    void who_took_a_file_is_told_when_the_incident_is_gone_for_them() throws Exception {
        // given
        var id = Stage.filed(owner);
        var share = Stage.shared(owner, id, latvia);
        latvia.asks().get(API + "/incidents/" + id + "/file").then().statusCode(200);
        // when
        Stage.withdrawn(owner, id, share);
        // then
        told(latvia, "withdrawn", 1);
        told(latvia, "file-recalled", 1);
        told(owner, "file-recalled", 0);
    }

    @Test
    void a_request_to_forward_is_told_to_who_may_decide_and_its_answer_to_who_asked() throws Exception {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        var clerk = Stage.colleague(spoc.organisation(), "EE", "officer");
        var abroad = Stage.player("LV", "spoc", "coordinator");
        var id = Stage.filed(owner);
        // when
        var first = asksToForward(id, spoc);
        // then
        told(spoc, "forwarding-asked", 1);
        told(clerk, "shared", 1);
        told(clerk, "forwarding-asked", 0);
        told(owner, "forwarding-asked", 0);
        // when
        spoc.sends(Map.of("reason", "Numbat-3310"))
                .post(API + "/forwardings/" + first + "/refusal")
                .then()
                .statusCode(200);
        var second = asksToForward(id, spoc);
        spoc.sends(Map.of("recipients", List.of(abroad.organisation()), "tlp", "AMBER"))
                .post(API + "/forwardings/" + second + "/shares")
                .then()
                .statusCode(200);
        // then
        for (var kind : List.of("forwarding-refused", "forwarded")) {
            told(owner, kind, 1);
            told(spoc, kind, 0);
            told(abroad, kind, 0);
        }
        assertFalse(owner.asks().get(API + "/notices").asString().contains("Numbat"));
    }

    @Test
    void a_member_of_a_group_is_told_that_it_is_in_and_that_it_is_out_and_the_others_are_not() throws Exception {
        // given
        var finland = Stage.coordinator("FI");
        // when
        var group = Stage.group(owner, latvia, finland);
        // then
        told(latvia, "group-joined", 1);
        told(finland, "group-joined", 1);
        assertEquals(group, notice(latvia, "group-joined").get("about"));
        told(owner, "group-joined", 0);
        // when
        owner.sends(Map.of("reason", "Quoll-8812"))
                .post(API + "/groups/" + group + "/members/" + latvia.organisation() + "/removal")
                .then()
                .statusCode(200);
        // then: and nothing is left of having been in
        told(latvia, "group-left", 1);
        assertEquals(0, count(latvia, "group-joined"));
        told(finland, "group-left", 0);
        assertFalse(latvia.asks().get(API + "/notices").asString().contains("Quoll"));
    }

    @Test
    void a_summary_is_told_to_its_other_side_each_time_and_findings_to_every_contact() throws Exception {
        // given
        var it = new Contact("SE");
        // when
        var id = it.filed(it.last());
        // then
        told(it.agency, "summary-filed", 1);
        assertEquals(id, notice(it.agency, "summary-filed").get("about"));
        // when
        for (var side : List.of(it.agency, it.preparer)) {
            side.sends(Map.of("text", "Bilby-7704"))
                    .post(API + "/summaries/" + id + "/notes")
                    .then()
                    .statusCode(201);
        }
        // then
        told(it.approver, "summary-queried", 1);
        told(it.agency, "summary-queried", 0);
        told(it.agency, "summary-answered", 1);
        told(it.approver, "summary-answered", 0);
        told(it.csirt, "summary-queried", 0);
        // when
        it.agency
                .sends(Map.of("half", "2026-H1", "text", "Bilby-7704"))
                .post(API + "/summary-desk/findings")
                .then()
                .statusCode(201);
        // then
        told(it.preparer, "finding-sent", 1);
        told(it.csirt, "finding-sent", 0);
        told(it.agency, "finding-sent", 0);
        for (var one : List.of(it.agency, it.preparer)) {
            assertFalse(one.asks().get(API + "/notices").asString().contains("Bilby"));
        }
    }

    private String asksToForward(String incident, Player spoc) {
        return owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> notices(Player who) {
        return who.asks()
                .get(API + "/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Map<String, Object> notice(Player who, String kind) {
        return notices(who).stream()
                .filter(one -> kind.equals(one.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static long count(Player who, String kind) {
        return notices(who).stream().filter(one -> kind.equals(one.get("kind"))).count();
    }

    /** Once as many have come; none come later. */
    private static void told(Player who, String kind, long expected) throws InterruptedException {
        for (int i = 0; i < 100 && count(who, kind) < expected; i++) {
            Thread.sleep(100);
        }
        Thread.sleep(expected == 0 ? 50 : 300);
        assertEquals(expected, count(who, kind), kind);
    }
}
