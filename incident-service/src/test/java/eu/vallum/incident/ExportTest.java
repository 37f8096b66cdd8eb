package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ExportTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player colleague = Stage.colleague(owner.organisation(), "EE", "coordinator");
    private final Player recipient = Stage.coordinator("LV");

    @Inject
    MovableClock clock;

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void a_file_holds_exactly_what_the_list_shows_in_its_order() {
        // given
        for (var severity : List.of("low", "critical", "high")) {
            Stage.filed(owner, Stage.report("severity", severity));
        }
        Stage.filed(recipient);
        List<String> listed = owner.asks()
                .get(API + "/incidents?severity=critical&severity=low&sort=severity")
                .path("items.id");
        // when
        var query =
                Map.of("filter", Map.of("severity", List.of("critical", "low")), "sort", "severity", "order", "desc");
        var file = json(fetched(owner, ordered(owner, query, "json")));
        // then
        assertEquals(listed, file.getList("items.id"));
        assertEquals(2, file.getInt("incidents"));
        assertEquals("TLP:AMBER", file.getString("tlp"));
        assertEquals(List.of("critical", "low"), file.getList("query.filter.severity"));
    }

    @Test
    void no_cell_can_be_taken_for_a_formula_and_every_cell_comes_back() throws IOException {
        // given
        var titles = List.of(
                "=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", " =1", "plain, with \"quotes\"", "Ünïcode ΑΘΗΝΑ");
        for (var title : titles) {
            var report = Stage.report("title", title);
            report.put("summary", "=HYPERLINK(\"http://evil.example\")\r\nsecond line");
            Stage.filed(owner, report);
        }
        // when
        var rows = csv(fetched(owner, ordered(owner, Map.of("filter", Map.of()), "csv"))
                .asByteArray());
        // then
        assertEquals(titles.size(), rows.size());
        for (var row : rows) {
            for (var cell : row) {
                assertFalse(
                        "=+-@"
                                        .indexOf(
                                                cell.stripLeading().isEmpty()
                                                        ? 'x'
                                                        : cell.stripLeading().charAt(0))
                                >= 0,
                        cell);
            }
        }
        var found = rows.stream()
                .map(row -> row.get("title").replaceFirst("^'", ""))
                .sorted()
                .toList();
        assertEquals(titles.stream().sorted().toList(), found);
    }

    @Test
    void a_csv_begins_with_the_mark_of_utf_8_when_it_was_asked_for() {
        // given
        Stage.filed(owner);
        String with = owner.sends(Map.of("query", Map.of("filter", Map.of()), "format", "csv", "bom", true))
                .post(API + "/exports")
                .path("id");
        // then
        assertEquals("efbbbf", HexFormat.of().formatHex(fetched(owner, with).asByteArray(), 0, 3));
        assertEquals(
                "reference",
                new String(
                                fetched(owner, ordered(owner, Map.of("filter", Map.of()), "csv"))
                                        .asByteArray(),
                                StandardCharsets.UTF_8)
                        .substring(0, 9));
    }

    @Test
    void the_headers_say_the_strictest_label_and_the_hash_of_the_file() throws NoSuchAlgorithmException {
        // given
        Stage.filed(owner, Stage.report("tlp", "GREEN"));
        Stage.filed(owner, Stage.report("tlp", "AMBER+STRICT"));
        // when
        var file = fetched(owner, ordered(owner, Map.of("filter", Map.of()), "csv"));
        // then
        assertEquals("TLP:AMBER+STRICT", file.header("X-TLP"));
        var hash = MessageDigest.getInstance("SHA-256").digest(file.asByteArray());
        assertEquals(HexFormat.of().formatHex(hash), file.header("X-Content-SHA256"));
        assertTrue(file.header("Content-Disposition").startsWith("attachment; filename=\"incidents-"));
    }

    /** The ids of facts D5; levels, not ids, decide: the file names what TLP 2.0 publishes. */
    @Test
    void a_stix_bundle_marks_each_incident_with_the_published_definition_of_its_label() {
        // given
        var ids = Map.of(
                "CLEAR", "94868c89-83c2-464b-929b-a1a8aa3c8487",
                "GREEN", "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
                "AMBER", "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
                "AMBER+STRICT", "939a9414-2ddd-4d32-a0cd-375ea402b003",
                "RED", "e828b379-4e03-4974-9ac4-e53a884c97c1");
        ids.keySet().forEach(label -> {
            var report = Stage.report("tlp", label);
            report.put("title", label);
            Stage.filed(owner, report);
        });
        // when
        var bundle = json(fetched(owner, ordered(owner, Map.of("filter", Map.of()), "stix")));
        // then
        assertEquals("bundle", bundle.getString("type"));
        ids.forEach((label, id) -> {
            var marking = "objects.find { it.id == 'marking-definition--" + id + "' }";
            assertEquals("TLP:" + label, bundle.getString(marking + ".name"));
            assertEquals("2022-10-01T00:00:00.000Z", bundle.getString(marking + ".created"));
            assertEquals(
                    label.toLowerCase(),
                    bundle.getString(marking
                            + ".extensions.'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'.tlp_2_0"));
            assertEquals(
                    List.of("marking-definition--" + id),
                    bundle.getList("objects.find { it.type == 'incident' && it.name == '" + label
                            + "' }.object_marking_refs"));
        });
        List<String> all = bundle.getList("objects.id");
        assertEquals(all.size(), all.stream().distinct().count());
        all.forEach(id -> assertTrue(
                id.matches("[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), id));
        assertEquals(
                1, bundle.getList("objects.findAll { it.type == 'identity' }").size());
        // when made again, then the same incidents have the same ids
        var again = json(fetched(owner, ordered(owner, Map.of("filter", Map.of()), "stix")));
        assertEquals(
                bundle.getList("objects.findAll { it.type == 'incident' }.id"),
                again.getList("objects.findAll { it.type == 'incident' }.id"));
        assertNotEquals(bundle.getString("id"), again.getString("id"));
    }

    @Test
    void the_owners_stix_bundle_says_who_has_seen_which_indicator_and_a_recipients_says_nothing_of_it() {
        // given
        var id = Stage.filed(owner);
        Stage.imported(owner, id);
        Stage.shared(owner, id, recipient);
        var finland = Stage.coordinator("FI");
        Stage.shared(owner, id, finland);
        var path = API + "/incidents/" + id;
        String indicator = owner.asks().get(path + "/indicators").path("items.find { it.value == 'bad.example' }.id");
        String asking = owner.sends(Map.of("indicators", List.of(indicator), "tlp", "AMBER+STRICT"))
                .post(path + "/sightings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var answers = path + "/sightings/" + asking + "/answers";
        recipient
                .sends(Map.of("answer", "seen", "times", 14, "firstSeen", "2026-11-01T10:00:00Z", "note", "One proxy"))
                .post(answers)
                .then()
                .statusCode(201);
        finland.sends(Map.of("answer", "seen", "times", 1)).post(answers).then().statusCode(201);
        finland.sends(Map.of("answer", "not-seen")).post(answers).then().statusCode(201);
        // when
        var file = fetched(owner, ordered(owner, Map.of("filter", Map.of()), "stix"));
        var bundle = json(file);
        // then
        var pattern = "objects.find { it.type == 'indicator' }";
        assertEquals("[domain-name:value = 'bad.example']", bundle.getString(pattern + ".pattern"));
        assertEquals("stix", bundle.getString(pattern + ".pattern_type"));
        var sightings = "objects.findAll { it.type == 'sighting' }";
        assertEquals(Set.of(14, 0), Set.copyOf(bundle.<Integer>getList(sightings + ".count")));
        assertEquals(
                List.of(bundle.getString(pattern + ".id"), bundle.getString(pattern + ".id")),
                bundle.getList(sightings + ".sighting_of_ref"));
        var seen = "objects.find { it.type == 'sighting' && it.count == 14 }";
        assertEquals("2026-11-01T10:00:00.000Z", bundle.getString(seen + ".first_seen"));
        assertEquals("One proxy", bundle.getString(seen + ".description"));
        assertEquals(
                List.of("marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"),
                bundle.getList(seen + ".object_marking_refs"));
        List<String> ids = bundle.getList("objects.id");
        for (var reference : List.of(
                bundle.getString(seen + ".created_by_ref"),
                bundle.getString(seen + ".where_sighted_refs[0]"),
                "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003")) {
            assertTrue(ids.contains(reference), reference);
        }
        assertEquals("TLP:AMBER+STRICT", file.header("X-TLP"));
        // and
        for (var other : List.of(recipient, finland)) {
            var theirs = json(fetched(other, ordered(other, Map.of("filter", Map.of()), "stix")));
            assertEquals(List.of(), theirs.getList(sightings));
            assertEquals(List.of(), theirs.getList("objects.findAll { it.type == 'indicator' }"));
        }
    }

    @Test
    void a_recipient_s_file_holds_nothing_that_the_share_withholds() {
        // given
        var report = Stage.report("tlp", "GREEN");
        report.put("entity", Map.of("name", "Bilby Works"));
        var id = Stage.filed(owner, report);
        Stage.shared(owner, id, recipient, "GREEN");
        for (var format : List.of("csv", "json", "stix")) {
            // when
            var text = new String(
                    fetched(recipient, ordered(recipient, Map.of("filter", Map.of()), format))
                            .asByteArray(),
                    StandardCharsets.UTF_8);
            // then
            assertTrue(text.contains("Ransomware"), format);
            assertFalse(text.contains("Bilby"), format);
            assertFalse(text.contains("Duty physician"), format);
            assertFalse(text.contains("IT-1\""), format);
        }
    }

    @Test
    void a_file_made_before_a_withdrawal_is_not_handed_out_after_it_and_a_new_one_lacks_the_incident() {
        // given
        var held = Stage.filed(owner);
        var other = Stage.filed(owner);
        var share = Stage.shared(owner, held, recipient);
        Stage.shared(owner, other, recipient);
        var before = ordered(recipient, Map.of("filter", Map.of()), "json");
        assertEquals(2, json(fetched(recipient, before)).getList("items").size());
        // when
        Stage.withdrawn(owner, held, share);
        // then
        recipient.asks().get(API + "/exports/" + before + "/file").then().statusCode(410);
        assertEquals(
                "outdated", recipient.asks().get(API + "/exports/" + before).path("state"));
        var after = json(fetched(recipient, ordered(recipient, Map.of("filter", Map.of()), "json")));
        assertEquals(List.of(other), after.getList("items.id"));
    }

    @Test
    void a_file_is_its_orderer_s_alone_and_kept_for_a_day() {
        // given
        Stage.filed(owner);
        var id = ordered(owner, Map.of("filter", Map.of()), "json");
        fetched(owner, id);
        colleague.asks().get(API + "/exports/" + id + "/file").then().statusCode(404);
        // when
        clock.move(Duration.ofHours(25));
        // then
        int status;
        do {
            status = owner.asks().get(API + "/exports/" + id).statusCode();
        } while (status == 200);
        assertEquals(404, status);
        long left = Store.as(
                owner.organisation(),
                c -> Store.count(c, "select count(*) from export_incident where export = '" + id + "'"));
        assertEquals(0, left);
    }

    @Test
    void nonsense_is_refused() {
        for (var wrong : List.of(
                Map.of("query", Map.of("filter", Map.of()), "format", "xml"),
                Map.of("query", Map.of("filter", Map.of("sector", List.of("x"))), "format", "csv"),
                Map.of("format", "csv"))) {
            owner.sends(wrong).post(API + "/exports").then().statusCode(400);
        }
    }

    private static String ordered(Player who, Map<String, Object> query, String format) {
        return who.sends(Map.of("query", query, "format", format))
                .post(API + "/exports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The file, once it is made. */
    private static Response fetched(Player who, String export) {
        var answer = who.asks().get(API + "/exports/" + export + "/file");
        while (answer.statusCode() == 409) {
            answer = who.asks().get(API + "/exports/" + export + "/file");
        }
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static JsonPath json(Response file) {
        return JsonPath.from(file.asString());
    }

    private static List<CSVRecord> csv(byte[] file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        }
    }
}
