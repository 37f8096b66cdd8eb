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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.export.Exporter;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field that is marked more strictly than its incident goes to nobody who has the incident under a looser label, by no way. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class FieldLabelTest {
    private static final String SECRET = "Pangolin8813";
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

    /** Every label of a share against every label of a field, over HTTP and in the rows alone. */
    @Test
    void a_field_is_seen_under_no_label_that_is_looser_than_its_own_and_under_every_other() {
        var wrong = new TreeSet<String>();
        var readers = new HashMap<Tlp, Player>();
        for (var label : Tlp.values()) {
            readers.put(label, Stage.coordinator("LT"));
        }
        var named = Objects.requireNonNull(readers.get(Tlp.RED));
        NamedScene.lets(named, named);
        for (var own : Tlp.values()) {
            // given
            var word = SECRET + (char) ('a' + own.ordinal());
            var incident = incident("CLEAR", word);
            readers.forEach((label, reader) -> shared(incident, reader, label.label()));
            // when
            if (own != Tlp.CLEAR) {
                keep(incident, own.label(), FIELDS.toArray(String[]::new)).statusCode(200);
            }
            // then
            readers.forEach((label, reader) -> {
                var sees = !label.looserThan(own);
                var cell = "share " + label + ", field " + own + ": ";
                for (var place : List.of(
                        "/incidents/" + incident,
                        "/incidents/" + incident + "/indicators",
                        "/incidents?limit=200",
                        "/shared?limit=200",
                        "/incidents?limit=200&q=" + word)) {
                    var text = reader.asks().get(API + place).asString();
                    if (text.contains(word) != sees) {
                        wrong.add(cell + place);
                    }
                }
                var details = reader.asks().get(API + "/incidents/" + incident).jsonPath();
                for (var field : FIELDS) {
                    var kept = field.equals("entity.name") && label.looserThan(Tlp.AMBER);
                    if (details.getList("withheld").contains(field) != (!sees || kept)) {
                        wrong.add(cell + field);
                    }
                    var marked = "fieldLabels.any { it.field == '" + field + "' }";
                    if (details.getBoolean(marked) != (sees && !kept && own != Tlp.CLEAR)) {
                        wrong.add(cell + "label of " + field);
                    }
                }
                for (var rows : List.of(
                        "incident_seen i where i.id = '%s' and i::text like '%%" + word + "%%'",
                        "indicator where incident = '%s'",
                        "timeline where incident = '%s'",
                        "listing where incident = '%s' and severity = 'high'",
                        "listing_word where incident = '%s' and word = '" + word.toLowerCase(Locale.ROOT) + "'")) {
                    var sql = "select count(*) from " + rows.formatted(incident);
                    long seen = Store.as(reader.organisation(), reader.subject(), c -> Store.count(c, sql));
                    if (seen > 0 != sees) {
                        wrong.add(cell + rows);
                    }
                }
                long all = Store.as(
                        reader.organisation(),
                        reader.subject(),
                        c -> Store.count(c, "select count(*) from incident where id = '" + incident + "'"));
                if (all > 0 != sees) {
                    wrong.add(cell + "the row itself");
                }
            });
            owner.asks().get(API + "/incidents/" + incident).then().body("title", containsString(word));
        }
        assertEquals(new TreeSet<String>(), wrong);
    }

    @Test
    void no_filter_facet_or_order_tells_what_a_label_withholds() {
        // given
        var incident = incident("GREEN");
        shared(incident, recipient, "GREEN");
        recipient.asks().get(API + "/incidents?severity=high").then().body("items.id", contains(incident));
        // when
        keep(incident, "AMBER", "severity", "crossBorder").statusCode(200);
        // then
        for (var query : List.of("severity=high", "crossBorder=yes", "affected=LV")) {
            recipient.asks().get(API + "/incidents?" + query).then().body("items", empty());
            recipient.asks().get(API + "/incidents/facets?" + query).then().body("total", equalTo(0));
        }
        recipient.asks().get(API + "/incidents?severity=unknown").then().body("items.id", contains(incident));
    }

    @Test
    void marking_takes_effect_at_once_is_told_to_who_loses_something_and_gives_it_back_when_it_is_taken_off()
            throws InterruptedException {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        shared(incident, other, "AMBER+STRICT");
        var mine = FollowingTest.cursor(recipient, incident);
        // when
        keep(incident, "AMBER+STRICT", "summary")
                .statusCode(200)
                .body("readers.find { it.recipient.memberState == 'LV' }.loses", contains("summary"))
                .body("readers.find { it.recipient.memberState == 'FI' }.loses", empty());
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("summary", equalTo(""))
                .body("withheld", hasItem("summary"))
                .body("fieldLabels", empty());
        other.asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("summary", containsString(SECRET))
                .body("fieldLabels[0].field", equalTo("summary"))
                .body("fieldLabels[0].tlp", equalTo("AMBER+STRICT"));
        FollowingTest.within(() ->
                recipient.asks().get(API + "/changes?after=" + mine).then().body("items.id", hasItem(incident)));
        Heard.soon(recipient, incident, "redaction-changed");
        assertEquals(0, Heard.count(other, incident, "redaction-changed"));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.find { it.kind == 'field-labelled' }.subject", equalTo("summary AMBER+STRICT"));
        other.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", not(hasItem("field-labelled")));
        // when
        keep(incident, "RED")
                .statusCode(200)
                .body("readers.find { it.recipient.memberState == 'LV' }.gains", contains("summary"));
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("summary", containsString(SECRET))
                .body("withheld", not(hasItem("summary")));
    }

    @Test
    void what_the_owner_withholds_and_what_a_label_withholds_are_kept_apart() {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        keep(incident, "RED", "title", "summary").statusCode(200);
        // when: the same is withheld from the recipient besides, and another
        withhold(incident, List.of("summary", "title", "severity"));
        keep(incident, "RED").statusCode(200);
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("withheld", hasItems("title", "summary", "severity"));
        // when
        keep(incident, "RED", "title").statusCode(200);
        withhold(incident, List.of());
        // then
        recipient
                .asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("withheld", hasItem("title"))
                .body("withheld", not(hasItem("summary")));
        owner.asks().get(API + "/incidents/" + incident + "/redactions").then().body("items[0].fields", empty());
    }

    @Test
    void the_preview_says_what_then_happens_and_changes_nothing() {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        shared(incident, other, "AMBER+STRICT");
        withhold(incident, List.of("severity"));
        var fields =
                List.of(Map.of("field", "severity", "tlp", "RED"), Map.of("field", "summary", "tlp", "AMBER+STRICT"));
        // when
        var preview = owner.sends(Map.of("fields", fields))
                .post(API + "/incidents/" + incident + "/field-labels/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        recipient.asks().get(API + "/incidents/" + incident).then().body("summary", containsString(SECRET));
        var done = put(incident, version(incident), fields)
                .statusCode(200)
                .extract()
                .jsonPath();
        // then
        assertEquals(preview.getList("readers"), done.getList("readers"));
        assertEquals(List.of("summary"), done.getList("readers.find { it.recipient.memberState == 'LV' }.loses"));
        assertEquals(List.of("severity"), done.getList("readers.find { it.recipient.memberState == 'FI' }.loses"));
    }

    @Test
    void the_view_as_a_recipient_and_the_preview_of_a_share_follow_the_labels() throws IOException {
        // given
        var incident = incident("GREEN");
        keep(incident, "AMBER+STRICT", "summary", "indicators").statusCode(200);
        owner.sends(Map.of("recipients", List.of(recipient.organisation()), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/shares/preview")
                .then()
                .statusCode(200)
                .body("fields.find { it.field == 'summary' }.reason", equalTo("field-tlp"))
                .body("fields.find { it.field == 'title' }.seen", equalTo(true));
        var json = new ObjectMapper();
        var preview = json.readTree(owner.sends(Map.of("recipient", recipient.organisation(), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/view-as")
                .asString());
        // when
        shared(incident, recipient, "AMBER");
        // then
        var read = json.readTree(
                recipient.asks().get(API + "/incidents/" + incident).asString());
        ((ObjectNode) read).remove("share");
        assertEquals(read, preview);
        assertFalse(read.toString().contains("What " + SECRET));
    }

    @Test
    void the_incident_s_own_label_overtakes_a_field_s_and_a_tightened_share_shows_nothing_for_it() {
        // given
        var incident = incident("GREEN");
        shared(incident, recipient, "GREEN");
        keep(incident, "AMBER", "summary").statusCode(200);
        // when
        mark(incident, "AMBER+STRICT");
        shared(incident, other, "AMBER+STRICT");
        // then: whoever had it under GREEN still does not see it, whoever gets it now does
        recipient.asks().get(API + "/incidents/" + incident).then().body("summary", equalTo(""));
        other.asks()
                .get(API + "/incidents/" + incident)
                .then()
                .body("summary", containsString(SECRET))
                .body("fieldLabels", empty());
        owner.asks().get(API + "/incidents/" + incident).then().body("fieldLabels[0].tlp", equalTo("AMBER"));
        // and a mark that was overtaken may stay, while a new one must be stricter
        keep(incident, "AMBER", "summary").statusCode(200);
        keep(incident, "AMBER", "summary", "title").statusCode(400);
    }

    @Test
    void translations_follow_the_words_that_they_are_of() {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        owner.sends(Map.of("text", "Kokkuvõte " + SECRET, "version", 0))
                .put(API + "/incidents/" + incident + "/translations/summary/et")
                .then()
                .statusCode(200);
        // when
        keep(incident, "RED", "summary").statusCode(200);
        // then
        assertFalse(recipient
                .asks()
                .get(API + "/incidents/" + incident + "/translations")
                .asString()
                .contains(SECRET));
        assertEquals(0, TranslatedRows.of(recipient, incident));
    }

    @Test
    void a_contact_point_passes_on_no_field_that_a_label_kept_from_it() {
        // given
        var spoc = Stage.player("EE", "spoc", "coordinator");
        var incident = incident("AMBER");
        shared(incident, spoc, "AMBER");
        keep(incident, "AMBER+STRICT", "summary").statusCode(200);
        String request = owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // when
        spoc.sends(Map.of("recipients", List.of(recipient.organisation()), "tlp", "AMBER+STRICT"))
                .post(API + "/forwardings/" + request + "/shares")
                .then()
                .statusCode(200);
        // then
        recipient.asks().get(API + "/incidents/" + incident).then().body("summary", equalTo(""));
    }

    @Test
    void files_say_of_each_field_what_it_is_marked_with_and_take_the_strictest() {
        // given
        var incident = incident("AMBER");
        keep(incident, "RED", "summary", "severity", "indicators").statusCode(200);
        // then
        var json = new JsonPath(file("json"));
        assertEquals("TLP:RED", json.getString("tlp"));
        assertTrue(file("csv").contains("summary=TLP:RED"));
        var stix = new JsonPath(file("stix"));
        var own = "objects.find { it.type == 'incident' }";
        var red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";
        assertEquals(List.of(red, red), stix.getList(own + ".granular_markings.marking_ref"));
        assertEquals(
                List.of(List.of("description"), List.of("labels.[1]")),
                stix.getList(own + ".granular_markings.selectors"));
        assertEquals("severity:high", stix.getString(own + ".labels[1]"));
        assertTrue(stix.getList("objects.id").contains(red));
        owner.asks()
                .get(API + "/incidents/" + incident + "/misp-events")
                .then()
                .body("response[0].Event.Tag.name", hasItem("tlp:red"));
    }

    @Test
    void a_share_that_is_given_while_a_field_is_marked_never_shows_it() throws Exception {
        for (int times = 0; times < 8; times++) {
            // given
            var incident = incident("AMBER");
            int version = version(incident);
            var reader = Stage.coordinator("LT");
            // when
            try (var pool = Executors.newFixedThreadPool(2)) {
                var done = pool.invokeAll(List.<Callable<Integer>>of(
                        () -> put(incident, version, List.of(Map.of("field", "summary", "tlp", "RED")))
                                .extract()
                                .statusCode(),
                        () -> {
                            Stage.shared(owner, incident, reader);
                            return 201;
                        }));
                for (var one : done) {
                    one.get();
                }
            }
            // then
            if (owner.asks()
                    .get(API + "/incidents/" + incident)
                    .jsonPath()
                    .getList("fieldLabels")
                    .isEmpty()) {
                keep(incident, "RED", "summary").statusCode(200);
            }
            reader.asks().get(API + "/incidents/" + incident).then().body("summary", equalTo(""));
            long seen = Store.as(
                    reader.organisation(),
                    c -> Store.count(c, "select count(*) from incident where id = '" + incident + "'"));
            assertEquals(0, seen);
        }
    }

    @Test
    void of_two_who_mark_fields_at_once_one_is_told() throws Exception {
        // given
        var incident = incident("AMBER");
        int version = version(incident);
        // when
        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(3)) {
            answers = pool
                    .invokeAll(Stream.of("title", "summary", "severity")
                            .<Callable<Integer>>map(field ->
                                    () -> put(incident, version, List.of(Map.of("field", field, "tlp", "RED")))
                                            .extract()
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(FieldLabelTest::got)
                    .sorted()
                    .toList();
        }
        // then
        assertEquals(List.of(200, 412, 412), answers);
        owner.asks().get(API + "/incidents/" + incident).then().body("fieldLabels", hasSize(1));
    }

    @Test
    void nonsense_is_refused_and_only_the_owner_marks() {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        int version = version(incident);
        // then
        for (var wrong : List.<Object>of(
                List.of(Map.of("field", "sector", "tlp", "RED")),
                List.of(Map.of("field", "clocks", "tlp", "RED")),
                List.of(Map.of("field", "nonsense", "tlp", "RED")),
                List.of(Map.of("field", "title", "tlp", "WHITE")),
                List.of(Map.of("field", "title", "tlp", "GREEN")),
                List.of(Map.of("field", "title", "tlp", "AMBER")),
                List.of(Map.of("field", "title", "tlp", "RED"), Map.of("field", "title", "tlp", "RED")),
                List.of(Map.of("tlp", "RED")),
                Stream.generate(() -> Map.of("field", "title", "tlp", "RED"))
                        .limit(10)
                        .toList(),
                "title")) {
            put(incident, version, wrong).statusCode(400);
        }
        for (var who : List.of(recipient, other)) {
            who.sends(Map.of("fields", List.of(), "reason", "r"))
                    .header("If-Match", "\"" + version + "\"")
                    .put(API + "/incidents/" + incident + "/field-labels")
                    .then()
                    .statusCode(who == recipient ? 403 : 404);
        }
        owner.asks().get(API + "/incidents/" + incident).then().body("fieldLabels", empty());
    }

    @Test
    void an_incident_that_is_deleted_leaves_no_label() {
        // given
        var incident = incident("AMBER");
        shared(incident, recipient, "AMBER");
        keep(incident, "RED", "title").statusCode(200);
        // when
        owner.sends(Map.of("reason", "filed twice"))
                .header("If-Match", "\"" + version(incident) + "\"")
                .post(API + "/incidents/" + incident + "/deletion")
                .then()
                .statusCode(200);
        // then
        for (var table : List.of("field_label", "redaction", "incident_pap")) {
            long left = Store.as(
                    owner.organisation(),
                    c -> Store.count(c, "select count(*) from " + table + " where incident = '" + incident + "'"));
            assertEquals(0, left, table);
        }
    }

    private static <T> T got(java.util.concurrent.Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private String incident(String tlp) {
        return incident(tlp, SECRET);
    }

    private String incident(String tlp, String word) {
        var report = new HashMap<>(Stage.report());
        report.put("title", word + " case");
        report.put("summary", "What " + word + " did.");
        report.put("entity", Map.of("name", "Victim " + word));
        report.put("severity", "high");
        report.put("crossBorder", "yes");
        report.put("affectedMemberStates", List.of("LV"));
        report.put("tlp", tlp);
        var incident = Stage.filed(owner, report);
        Stage.imported(owner, incident, word + ".example", "192.0.2.7");
        return incident;
    }

    private void shared(String incident, Player to, String tlp) {
        if (tlp.equals("RED")) {
            NamedScene.given(owner, incident, to);
        } else {
            Stage.shared(owner, incident, to, tlp);
        }
    }

    private void withhold(String incident, List<String> fields) {
        owner.sends(Map.of("fields", fields))
                .put(API + "/incidents/" + incident + "/redactions/" + recipient.organisation())
                .then()
                .statusCode(200);
    }

    private int version(String incident) {
        return owner.asks().get(API + "/incidents/" + incident).path("version");
    }

    private ValidatableResponse keep(String incident, String tlp, String... fields) {
        return put(
                incident,
                version(incident),
                Stream.of(fields)
                        .map(field -> Map.of("field", field, "tlp", tlp))
                        .toList());
    }

    private ValidatableResponse put(String incident, int version, Object fields) {
        return owner.sends(Map.of("fields", fields, "reason", "the way in is not closed"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/field-labels")
                .then();
    }

    private void mark(String incident, String tlp) {
        owner.sends(Map.of("tlp", tlp, "reason", "r"))
                .header("If-Match", "\"" + version(incident) + "\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
    }

    private String file(String format) {
        // ordered while the job by the clock pauses: it would else take the order, and we would read a file that is not
        // made yet
        try (var exporter = new Exporter()) {
            String id = owner.sends(Map.of("query", Map.of("filter", Map.of()), "format", format))
                    .post(API + "/exports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            exporter.works();
            return owner.asks()
                    .get(API + "/exports/" + id + "/file")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }
    }
}
