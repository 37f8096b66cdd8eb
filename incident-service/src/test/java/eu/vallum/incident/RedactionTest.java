package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Withholding fields of an incident from one recipient: what it reads, wherever it reads it, and what the owner is shown beforehand. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class RedactionTest {
    private static final String SECRET = "Axolotl-4402";
    private static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "entity.name",
            "severity",
            "suspectedMalicious",
            "crossBorder",
            "indicators",
            "timeline",
            "attachments");

    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private final Player other = Stage.coordinator("FI");

    @Test
    void the_preview_as_the_recipient_is_what_the_recipient_then_reads_for_each_field_and_for_all() throws IOException {
        // given
        var wanted = new ArrayList<List<String>>();
        FIELDS.forEach(field -> wanted.add(List.of(field)));
        wanted.add(List.of());
        wanted.add(FIELDS);
        var incident = incident();
        shared(incident, recipient, List.of());
        for (var withheld : wanted) {
            // when
            var preview = read(
                    owner.sends(Map.of("recipient", recipient.organisation(), "tlp", "AMBER", "withheld", withheld))
                            .post(API + "/incidents/" + incident + "/view-as")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            keep(incident, recipient, withheld);
            // then
            var answer =
                    read(recipient.asks().get(API + "/incidents/" + incident).asString());
            ((ObjectNode) answer).remove("share");
            assertEquals(answer, preview, withheld.toString());
            withheld.forEach(
                    field -> assertTrue(answer.get("withheld").toString().contains('"' + field + '"'), field));
        }
    }

    @Test
    void what_is_withheld_is_nowhere_that_the_recipient_reads_and_another_recipient_reads_it_all() {
        // given
        var incident = incident();
        shared(incident, recipient, FIELDS);
        shared(incident, other, List.of());
        var places = List.of(
                "/incidents/" + incident,
                "/incidents/" + incident + "/timeline",
                "/incidents/" + incident + "/indicators",
                "/incidents?limit=200",
                "/shared?limit=200",
                "/overview",
                "/changes?limit=200");
        // then
        for (var place : places) {
            var text = recipient
                    .asks()
                    .get(API + place)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertFalse(text.contains(SECRET), place);
            assertFalse(text.contains("bad.example"), place);
        }
        for (var place : places.subList(3, 6)) {
            assertTrue(other.asks().get(API + place).asString().contains(SECRET), place);
        }
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body(
                        "title",
                        equalTo(owner.asks().get(API + "/incidents/" + incident).path("reference")))
                .body("severity", equalTo("unknown"))
                .body("affectedMemberStates", empty())
                .body("indicators", equalTo(0));
    }

    /** Row security can't hide a column, so a recipient from whom something is withheld has no row of the table at all. */
    @Test
    void the_rows_alone_show_no_column_that_is_withheld() {
        // given
        var incident = incident();
        shared(incident, recipient, List.of("title", "entity.name", "indicators", "timeline"));
        // then
        assertEquals(0, count("incident where id = '" + incident + "'"));
        assertEquals(1, count("incident_seen where id = '" + incident + "'"));
        assertEquals(0, count("incident_seen i where i::text like '%Axolotl-4402 case%' or i::text like '%Victim%'"));
        assertEquals(1, count("incident_seen where id = '" + incident + "' and summary like '%Axolotl-4402%'"));
        assertEquals(0, count("indicator where incident = '" + incident + "'"));
        assertEquals(0, count("timeline where incident = '" + incident + "'"));
        // when
        keep(incident, recipient, List.of("indicators"));
        // then
        assertEquals(1, count("incident_seen i where i::text like '%Axolotl-4402 case%'"));
        assertEquals(0, count("indicator where incident = '" + incident + "'"));
        assertTrue(count("timeline where incident = '" + incident + "'") > 0);
    }

    @Test
    void withholding_later_takes_effect_at_once_and_only_that_recipient_is_told() throws InterruptedException {
        // given
        var incident = incident();
        shared(incident, recipient, List.of());
        shared(incident, other, List.of());
        var mine = FollowingTest.cursor(recipient, incident);
        var theirs = FollowingTest.cursor(other, incident);
        // when
        keep(incident, recipient, List.of("title"));
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("title", not(containsString(SECRET)))
                .body("summary", containsString(SECRET));
        FollowingTest.within(() ->
                changes(recipient, mine).body("items.id", contains(incident)).body("items.withdrawn", contains(false)));
        changes(other, theirs).body("items", empty());
        owner.asks()
                .get(API + "/incidents/" + incident + "/redactions")
                .then()
                .body("items.find { it.recipient.memberState == 'LV' }.fields", contains("title"))
                .body("items.find { it.recipient.memberState == 'LV' }.changedBy", equalTo(owner.name()));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItem("redaction-changed"));
        // when
        keep(incident, recipient, List.of());
        // then
        recipient.asks().get(API + "/incidents/" + incident).then().body("title", containsString(SECRET));
    }

    @Test
    void a_share_given_anew_begins_as_the_last_one_ended() {
        // given
        var incident = incident();
        var first = shared(incident, recipient, List.of("entity.name"));
        Stage.withdrawn(owner, incident, first);
        // when
        Stage.shared(owner, incident, recipient);
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("withheld", hasItem("entity.name"))
                .body("entity.name", equalTo(null));
    }

    @Test
    void a_contact_point_passes_on_no_more_than_it_was_given() {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        var incident = incident();
        shared(incident, spoc, List.of("entity.name", "title"));
        String request = owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spoc.asks()
                .get(API + "/incidents/" + incident + "/cross-border/notice?language=en&tlp=AMBER")
                .then()
                .statusCode(200)
                .body("text", not(containsString("Victim")));
        // when
        spoc.sends(Map.of("recipients", List.of(recipient.organisation()), "tlp", "AMBER"))
                .post(API + "/forwardings/" + request + "/shares")
                .then()
                .statusCode(200);
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .statusCode(200)
                .body("withheld", hasItems("entity.name", "title"))
                .body("summary", containsString(SECRET));
        owner.asks().get(API + "/incidents/" + incident + "/redactions").then().body("items", hasSize(2));
    }

    @Test
    void a_contact_point_from_which_the_question_is_withheld_has_no_desk_for_it() {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        var incident = incident();
        shared(incident, spoc, List.of("crossBorder"));
        // then
        spoc.asks().get(API + "/incidents/" + incident + "/cross-border").then().statusCode(404);
        spoc.asks().get(API + "/cross-border").then().body("items", empty());
        assertEquals(
                0,
                Store.as(spoc.organisation(), c -> Store.count(c, "select count(*) from crossing"))
                        .intValue());
    }

    @Test
    void only_the_owner_withholds_and_only_what_can_be_withheld() {
        // given
        var incident = incident();
        shared(incident, recipient, List.of());
        var path = API + "/incidents/" + incident + "/redactions/" + other.organisation();
        // then
        recipient.sends(Map.of("fields", List.of())).put(path).then().statusCode(403);
        other.sends(Map.of("fields", List.of())).put(path).then().statusCode(404);
        owner.sends(Map.of("fields", List.of("sector"))).put(path).then().statusCode(400);
        owner.sends(Map.of("fields", List.of("nonsense"))).put(path).then().statusCode(400);
        owner.sends(Map.of("fields", List.of()))
                .put(API + "/incidents/" + incident + "/redactions/" + owner.organisation())
                .then()
                .statusCode(422);
        recipient
                .asks()
                .get(API + "/incidents/" + incident + "/redactions")
                .then()
                .statusCode(403);
    }

    private String incident() {
        var report = new HashMap<>(Stage.report());
        report.put("title", SECRET + " case");
        report.put("summary", "What " + SECRET + " did.");
        report.put("entity", Map.of("name", "Victim " + SECRET));
        var incident = Stage.filed(owner, report);
        Stage.imported(owner, incident);
        owner.sends(Map.of("text", "Dear " + SECRET, "lawEnforcementGuidance", "Police of " + SECRET))
                .post(API + "/incidents/" + incident + "/feedback")
                .then()
                .statusCode(201);
        return incident;
    }

    private String shared(String incident, Player to, List<String> withheld) {
        return owner.sends(Map.of(
                        "recipients",
                        List.of(to.organisation()),
                        "tlp",
                        "AMBER",
                        "basis",
                        "NIS2 Art. 23(6)",
                        "withheld",
                        withheld))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private void keep(String incident, Player from, List<String> fields) {
        owner.sends(Map.of("fields", fields))
                .put(API + "/incidents/" + incident + "/redactions/" + from.organisation())
                .then()
                .statusCode(200);
    }

    private long count(String from) {
        return Store.as(recipient.organisation(), c -> Store.count(c, "select count(*) from " + from));
    }

    private static io.restassured.response.ValidatableResponse changes(Player player, String after) {
        return player.asks().get(API + "/changes?after=" + after).then().statusCode(200);
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
