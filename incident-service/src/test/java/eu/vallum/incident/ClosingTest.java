package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ClosingTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player colleague = Stage.colleague(owner.organisation(), "EE", "officer");
    private String id;

    @BeforeEach
    void filed() {
        id = Stage.filed(owner);
    }

    @Test
    void closing_stops_the_clocks_and_says_so_to_everybody_who_reads_it() {
        // given
        var recipient = Stage.coordinator("LV");
        Stage.shared(owner, id, recipient);
        var open = clocks().getList("items.findAll { it.state != 'met' }.id", String.class);
        // when
        sends(owner, "/closing", Map.of("reason", "The final report is in."))
                .statusCode(200)
                .body("status", equalTo("closed"));
        // then
        assertEquals(open, clocks().getList("items.findAll { it.state == 'stopped' }.id", String.class));
        owner.asks()
                .get(path("/clocks"))
                .then()
                .body("items.findAll { it.state == 'stopped' }.stoppedAt", not(hasItem(nullValue())));
        owner.asks().get(API + "/clocks?owedBy=entities").then().body("items", empty());
        recipient
                .asks()
                .get(path("/timeline"))
                .then()
                .body("items.find { it.kind == 'closed' }.text", equalTo("The final report is in."))
                .body("items.find { it.kind == 'closed' }.by", nullValue());
        recipient.asks().get(path("")).then().body("status", equalTo("closed"));
    }

    @Test
    void a_closed_incident_refuses_new_work_and_says_what_to_do() {
        // given
        var document = owner.asks().get(path("/documents")).jsonPath().getString("items[0].id");
        sends(owner, "/closing", Map.of("reason", "done"));
        // then
        refused(owner.sends(Map.of("kind", "handling", "at", Instant.now().toString()))
                .post(path("/moments")));
        refused(owner.sends(Map.of("regime", "gdpr")).post(path("/regimes")));
        refused(owner.sends(Map.of("value", "x", "version", 0)).put(path("/facts/impact")));
        refused(owner.sends(Map.of("language", "en")).post(path("/stages/nis2/incident-notification/submission")));
        refused(owner.sends(Map.of("reason", "r")).post(path("/documents/" + document + "/recall")));
        refused(owner.sends(Map.of("text", "Why?")).post(path("/questions")));
        sends(owner, "/hand-over", Map.of()).statusCode(409).body("code", equalTo("incident-closed"));
        sends(owner, "/closing", Map.of("reason", "again")).statusCode(409);
        // but it is shared, taken back and read as before
        var share = Stage.shared(owner, id, Stage.coordinator("FI"));
        Stage.withdrawn(owner, id, share);
    }

    @Test
    void what_is_closed_waits_for_nobody_in_the_queue() {
        sends(owner, "/closing", Map.of("reason", "done")).statusCode(200);
        owner.asks().get(API + "/incidents?view=unassigned").then().body("items", empty());
        owner.asks().get(API + "/overview").then().body("unassigned.total", equalTo(0));
    }

    @Test
    void reopening_restarts_only_the_clocks_that_are_named() {
        // given
        var due = clocks().getString("items.find { it.obligation == 'incident-notification' }.dueAt");
        String one = clocks().getString("items.find { it.obligation == 'incident-notification' }.id");
        sends(owner, "/closing", Map.of("reason", "done"));
        // when
        sends(owner, "/reopening", Map.of("reason", "It is back.", "resume", List.of(one)))
                .statusCode(200)
                .body("status", equalTo("open"));
        // then
        var clocks = clocks();
        assertEquals(List.of(one), clocks.getList("items.findAll { it.state == 'running' }.id"));
        assertEquals(due, clocks.getString("items.find { it.obligation == 'incident-notification' }.dueAt"));
        assertEquals("stopped", clocks.getString("items.find { it.obligation == 'feedback' }.state"));
        owner.asks()
                .get(path("/timeline"))
                .then()
                .body("items.find { it.kind == 'reopened' }.count", equalTo(1))
                .body("items.find { it.kind == 'reopened' }.text", equalTo("It is back."));
    }

    @Test
    void what_was_stopped_stays_stopped_when_a_corrected_moment_reckons_the_clocks_anew() {
        // given
        sends(owner, "/closing", Map.of("reason", "done"));
        sends(owner, "/reopening", Map.of("reason", "one more thing"));
        // when
        owner.sends(Map.of(
                        "kind",
                        "awareness",
                        "at",
                        Instant.now().minusSeconds(40_000).toString(),
                        "reason",
                        "the log says so"))
                .post(path("/moments"))
                .then()
                .statusCode(201)
                // then
                .body("items.findAll { it.state != 'met' }.state", everyItem(equalTo("stopped")));
    }

    @Test
    void a_clock_that_was_never_stopped_or_belongs_elsewhere_is_not_resumed() {
        var other = Stage.filed(owner);
        String foreign =
                owner.asks().get(API + "/incidents/" + other + "/clocks").path("items[0].id");
        sends(owner, "/closing", Map.of("reason", "done"));
        sends(owner, "/reopening", Map.of("reason", "r", "resume", List.of(foreign)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/resume"));
        owner.asks().get(path("")).then().body("status", equalTo("closed"));
    }

    @Test
    void what_nobody_works_on_is_taken_without_a_word() {
        sends(colleague, "/hand-over", Map.of()).statusCode(200).body("officer.subject", equalTo(colleague.subject()));
        owner.asks().get(path("/timeline")).then().body("items.kind", hasItem("officer-assigned"));
    }

    @Test
    void from_person_to_person_there_is_a_note_and_it_never_leaves_the_owner() {
        // given
        var recipient = Stage.coordinator("LV");
        Stage.shared(owner, id, recipient);
        sends(owner, "/hand-over", Map.of()).statusCode(200);
        var to = Map.of("subject", colleague.subject(), "name", "Night colleague");
        // when
        sends(owner, "/hand-over", Map.of("to", to, "note", " "))
                .statusCode(400)
                .body("errors.pointer", hasItem("/note"));
        sends(owner, "/hand-over", Map.of("to", to, "note", "They call back at six."))
                .statusCode(200)
                .body("officer.name", equalTo("Night colleague"));
        // then
        owner.asks()
                .get(path("/timeline"))
                .then()
                .body("items.find { it.kind == 'handed-over' }.text", equalTo("They call back at six."));
        recipient.asks().get(path("/timeline")).then().body("items.kind", not(hasItems("handed-over")));
    }

    @Test
    void it_is_handed_to_nobody_who_is_no_officer_of_the_organisation() {
        var stranger = Stage.coordinator("EE");
        for (var subject : new String[] {stranger.subject(), "nobody", "<script>alert(1)</script>"}) {
            sends(owner, "/hand-over", Map.of("to", Map.of("subject", subject), "note", "n"))
                    .statusCode(400)
                    .body("errors.detail", hasItem(containsString("officer")));
        }
    }

    @Test
    void who_comes_second_sees_that_it_changed() {
        var version = version();
        sends(owner, "/hand-over", Map.of()).statusCode(200);
        colleague
                .sends(Map.of("note", "mine"))
                .header("If-Match", version)
                .post(path("/hand-over"))
                .then()
                .statusCode(412);
    }

    private void refused(io.restassured.response.Response answer) {
        answer.then().statusCode(409).body("code", equalTo("incident-closed")).body("detail", containsString("Reopen"));
    }

    private ValidatableResponse sends(Player who, String what, Object body) {
        return who.sends(body).header("If-Match", version()).post(path(what)).then();
    }

    private String version() {
        return owner.asks().get(path("")).header("ETag");
    }

    private String path(String what) {
        return API + "/incidents/" + id + what;
    }

    private JsonPath clocks() {
        return owner.asks()
                .get(path("/clocks"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
