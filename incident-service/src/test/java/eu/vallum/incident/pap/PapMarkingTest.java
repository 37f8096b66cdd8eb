package eu.vallum.incident.pap;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.batch.Worker;
import eu.vallum.incident.export.Exporter;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an incident is marked with is read by whoever has it, and holds wherever its indicators leave. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class PapMarkingTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private final Player other = Stage.coordinator("FI");

    @Test
    void the_owner_marks_it_and_whoever_has_it_reads_that_and_when_and_why() {
        // given
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, recipient);
        recipient.asks().get(API + "/incidents/" + incident).then().body("pap", nullValue());
        // when
        mark(incident, "RED").statusCode(200).body("pap", equalTo("RED"));
        mark(incident, "GREEN").statusCode(200).body("pap", equalTo("GREEN"));
        // then
        for (var reader : List.of(owner, recipient)) {
            reader.asks().get(API + "/incidents/" + incident).then().body("pap", equalTo("GREEN"));
            reader.asks()
                    .get(API + "/incidents/" + incident + "/timeline")
                    .then()
                    .body("items.findAll { it.kind == 'pap-changed' }.subject", contains("GREEN", "RED"))
                    .body("items.findAll { it.kind == 'pap-changed' }.text", everyItem(equalTo("they would notice")));
        }
        other.asks().get(API + "/incidents/" + incident).then().statusCode(404);
    }

    @Test
    void a_label_without_it_leaves_it_and_the_same_again_is_no_news() {
        // given
        var incident = Stage.filed(owner);
        mark(incident, "AMBER");
        // when
        change(incident, Map.of("tlp", "AMBER+STRICT", "reason", "r"))
                .statusCode(200)
                .body("pap", equalTo("AMBER"));
        mark(incident, "AMBER").statusCode(200);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'pap-changed' }.subject", contains("AMBER"));
    }

    @Test
    void red_and_amber_never_leave_for_machines_to_act_on_in_whatever_form() {
        for (var pap : List.of("CLEAR", "GREEN", "AMBER", "RED")) {
            boolean acts = pap.equals("CLEAR") || pap.equals("GREEN");
            // given: one without a tag, one looser and one stricter than some
            var incident = Stage.filed(owner);
            imported(
                    incident,
                    List.of(),
                    Map.of(
                            "a.example",
                            List.of(),
                            "b.example",
                            List.of("PAP:CLEAR"),
                            "c.example",
                            List.of("PAP:AMBER")));
            Stage.shared(owner, incident, recipient);
            // when
            mark(incident, pap).statusCode(200);
            // then
            for (var reader : List.of(owner, recipient)) {
                var all = reader.asks()
                        .get(API + "/incidents/" + incident + "/indicators")
                        .jsonPath();
                assertEquals(List.of(acts, acts, false), each(all, "toIds"), pap);
                assertEquals(List.of(pap, pap, pap.equals("RED") ? "RED" : "AMBER"), each(all, "pap"), pap);
                var event = reader.asks()
                        .get(API + "/incidents/" + incident + "/misp-events")
                        .jsonPath();
                var attribute = "response[0].Event.Attribute.find { it.value == '%s.example' }";
                assertEquals(acts, event.getBoolean(attribute.formatted("a") + ".to_ids"), pap);
                assertEquals(List.of("PAP:" + pap), event.getList(attribute.formatted("b") + ".Tag.name"), pap);
                assertEquals(false, event.getBoolean(attribute.formatted("c") + ".to_ids"), pap);
                assertEquals(List.of("PAP:" + pap), event.getList("response[0].Event.Tag.name"), pap);
            }
        }
    }

    @Test
    void an_event_that_is_marked_marks_its_indicators_and_says_so_and_leaves_the_incident_to_its_owner() {
        // given
        var incident = Stage.filed(owner);
        // when
        imported(
                        incident,
                        List.of("PAP:RED", "tlp:amber"),
                        Map.of("a.example", List.of(), "b.example", List.of("PAP:GREEN", "x")))
                .body("event.pap", equalTo("RED"));
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/indicators")
                .then()
                .body("items.pap", everyItem(equalTo("RED")))
                .body("items.toIds", everyItem(is(false)))
                .body("items.find { it.value == 'b.example' }.tags", containsInAnyOrder("x", "PAP:RED"));
        owner.asks().get(API + "/incidents/" + incident).then().body("pap", nullValue());
    }

    @Test
    void a_stix_bundle_and_a_misp_event_taken_in_a_batch_bring_what_they_are_marked_with() {
        // given
        var incident = Stage.filed(owner);
        var pattern =
                "\"type\":\"indicator\",\"pattern_type\":\"stix\",\"pattern\":\"[domain-name:value = '%s.example']\"";
        var red = "marking-definition--740d36e5-7714-4c30-961a-3ae632ceee0e";
        var bundle =
                "{\"type\":\"bundle\",\"objects\":[{\"id\":\"indicator--%s\",%s,\"object_marking_refs\":[\"%s\"]},{\"id\":\"indicator--%s\",%s}]}"
                        .formatted(
                                UUID.randomUUID(),
                                pattern.formatted("a"),
                                red,
                                UUID.randomUUID(),
                                pattern.formatted("b"));
        var event =
                "{\"uuid\":\"%s\",\"Tag\":[{\"name\":\"PAP:AMBER\"}],\"Attribute\":[{\"uuid\":\"%s\",\"type\":\"domain\",\"value\":\"c.example\",\"to_ids\":true}]}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID());
        // when
        for (var file : Map.of("stix", bundle, "misp", event).entrySet()) {
            owner.asks()
                    .contentType("application/json")
                    .body(file.getValue())
                    .post(API + "/incidents/" + incident + "/batches?dry=false&kind=" + file.getKey())
                    .then()
                    .statusCode(202);
        }
        try (var worker = new Worker()) {
            worker.works();
        }
        // then
        var all =
                owner.asks().get(API + "/incidents/" + incident + "/indicators").jsonPath();
        assertEquals(Arrays.asList("RED", null, "AMBER"), each(all, "pap"));
        assertEquals(List.of(false, true, false), each(all, "toIds"));
    }

    @Test
    void whoever_is_asked_to_look_for_an_indicator_reads_how_it_may_look() {
        // given
        var incident = Stage.filed(owner);
        imported(incident, List.of(), Map.of("a.example", List.of()));
        Stage.shared(owner, incident, recipient);
        String indicator =
                owner.asks().get(API + "/incidents/" + incident + "/indicators").path("items[0].id");
        owner.sends(Map.of("indicators", List.of(indicator), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/sightings")
                .then()
                .statusCode(201)
                .body("asked[0].indicator.pap", nullValue());
        // when
        mark(incident, "RED");
        // then
        recipient.asks().get(API + "/sightings").then().body("items[0].asked[0].indicator.pap", equalTo("RED"));
    }

    @Test
    void files_of_many_incidents_say_it_of_each() {
        // given
        var marked = Stage.filed(owner);
        Stage.filed(owner);
        mark(marked, "RED");
        // then
        var csv = file("csv");
        assertEquals(1, csv.lines().filter(line -> line.contains(",PAP:RED,")).count(), csv);
        var json = new JsonPath(file("json"));
        assertEquals("RED", json.getString("items.find { it.id == '" + marked + "' }.pap"));
        var stix = new JsonPath(file("stix"));
        var id = "marking-definition--740d36e5-7714-4c30-961a-3ae632ceee0e";
        assertEquals("PAP:RED", stix.getString("objects.find { it.id == '" + id + "' }.name"));
        assertEquals(
                "red",
                stix.getString("objects.find { it.id == '" + id
                        + "' }.extensions.'extension-definition--f8d78575-edfd-406e-8e84-6162a8450f5b'.pap"));
        assertEquals(
                1,
                stix.getList("objects.findAll { it.type == 'incident' && it.object_marking_refs.contains('" + id
                                + "') }")
                        .size());
    }

    @Test
    void of_two_who_mark_it_at_once_one_is_told_and_nobody_s_word_is_lost() throws Exception {
        // given
        var incident = Stage.filed(owner);
        int version = owner.asks().get(API + "/incidents/" + incident).path("version");
        var paps = List.of("GREEN", "AMBER", "RED", "CLEAR");
        // when
        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> put(incident, version, Map.of("tlp", "AMBER", "pap", paps.get(i), "reason", "r"))
                                    .extract()
                                    .statusCode())
                    .toList();
            answers = pool.invokeAll(tries).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
        // then
        assertEquals(List.of(200, 412, 412, 412), answers);
    }

    @Test
    void nonsense_is_refused_and_only_the_owner_marks() {
        var incident = Stage.filed(owner);
        Stage.shared(owner, incident, recipient);
        for (var wrong : List.of("WHITE", "red", "", "AMBER+STRICT", "=1+1")) {
            mark(incident, wrong).statusCode(400);
        }
        for (var who : List.of(recipient, other)) {
            who.sends(Map.of("tlp", "AMBER", "pap", "CLEAR", "reason", "r"))
                    .header("If-Match", "\"0\"")
                    .put(API + "/incidents/" + incident + "/label")
                    .then()
                    .statusCode(who == recipient ? 403 : 404);
        }
        owner.asks().get(API + "/incidents/" + incident).then().body("pap", not(hasItem("CLEAR")));
    }

    private static List<@Nullable Object> each(JsonPath all, String what) {
        var each = new ArrayList<@Nullable Object>();
        for (var name : List.of("a", "b", "c")) {
            each.add(all.get("items.find { it.value == '" + name + ".example' }." + what));
        }
        return each;
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

    private ValidatableResponse imported(String incident, List<String> tags, Map<String, List<String>> values) {
        var attributes = values.entrySet().stream()
                .map(one -> Map.of(
                        "uuid",
                        UuidV7.next().toString(),
                        "type",
                        "domain",
                        "category",
                        "Network activity",
                        "to_ids",
                        true,
                        "value",
                        one.getKey(),
                        "Tag",
                        named(one.getValue())))
                .toList();
        return owner.sends(Map.of(
                        "Event",
                        Map.of(
                                "uuid",
                                UuidV7.next().toString(),
                                "info",
                                "Case",
                                "distribution",
                                "3",
                                "Tag",
                                named(tags),
                                "Attribute",
                                attributes)))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
    }

    private static List<Map<String, String>> named(List<String> tags) {
        return tags.stream().map(tag -> Map.of("name", tag)).toList();
    }

    private ValidatableResponse mark(String incident, String pap) {
        return change(incident, Map.of("tlp", "AMBER", "pap", pap, "reason", "they would notice"));
    }

    private ValidatableResponse change(String incident, Map<String, Object> request) {
        return put(incident, owner.asks().get(API + "/incidents/" + incident).path("version"), request);
    }

    private ValidatableResponse put(String incident, int version, Map<String, Object> request) {
        return owner.sends(request)
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + incident + "/label")
                .then();
    }
}
