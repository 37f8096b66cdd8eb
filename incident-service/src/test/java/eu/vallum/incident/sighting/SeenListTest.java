package eu.vallum.incident.sighting;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was seen, told by a list of values. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class SeenListTest {
    private static final String HASH = "b3c4ae251f8094fa15b510051835c657eaef2a6cea46075d3aec964b14a99f68";

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";

    @BeforeEach
    void shared() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident;
        var attributes = List.of(
                attribute("domain", "bad.example", "3"),
                attribute("sha256", HASH, "3"),
                attribute("url", "http://bad.example/x", "3"),
                attribute("mutex", "Global\\opened", "3"),
                attribute("ip-dst", "192.0.2.7", "0"));
        imported(attributes);
        Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    private void imported(List<Map<String, Object>> attributes) {
        owner.sends(Map.of(
                        "Event",
                        Map.of(
                                "uuid",
                                UuidV7.next().toString(),
                                "info",
                                "Case",
                                "distribution",
                                "3",
                                "Attribute",
                                attributes)))
                .post(path + "/imports")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> attribute(String type, String value, String distribution) {
        return Map.of(
                "uuid",
                UuidV7.next().toString(),
                "type",
                type,
                "category",
                "Network activity",
                "to_ids",
                true,
                "value",
                value,
                "distribution",
                distribution);
    }

    @Test
    void a_paste_is_matched_without_being_kept_and_each_line_says_what_became_of_it() {
        // when
        tries(
                        latvia,
                        "# from our proxies\nBAD[.]example\n\nhxxp://bad[.]example/x\n203.0.113.9\nnothing known\n"
                                + "Global\\opened\n" + HASH.toUpperCase(java.util.Locale.ROOT))
                // then
                .body("recorded", equalTo(false))
                .body("lines", equalTo(6))
                .body("matched", equalTo(4))
                .body("unmatched", equalTo(1))
                .body("unreadable", equalTo(1))
                .body("indicators", equalTo(4))
                .body("items.line", contains(2, 4, 5, 6, 7, 8))
                .body("items.state", contains("matched", "matched", "unknown", "unreadable", "matched", "matched"))
                .body("items[3].trouble", equalTo("not-recognised"));
        list(latvia).body("items", hasSize(0));
    }

    @Test
    void a_list_of_a_recipient_tells_the_owner_and_no_other_recipient() {
        // when
        sends(
                        latvia,
                        "text/csv",
                        "value;first_seen;last_seen;count\n"
                                + "bad[.]example;2026-11-01T10:00:00Z;2026-11-02T10:00:00+01:00;3\n"
                                + HASH + ";;;\n")
                .statusCode(201)
                .body("recorded", equalTo(true))
                .body("sightings", hasSize(1));
        // then
        list(owner)
                .body("items", hasSize(1))
                .body("items[0].told", equalTo(true))
                .body("items[0].askedBy", equalTo(latvia.name()))
                .body("items[0].tlp", equalTo("AMBER"))
                .body("items[0].asked.organisation.memberState", contains("LV", "LV"))
                .body("items[0].asked.state", contains("answered", "answered"))
                .body(
                        "items[0].asked.find { it.indicator.type == 'domain' }.answers[0].firstSeen",
                        equalTo("2026-11-01T10:00:00Z"))
                .body(
                        "items[0].asked.find { it.indicator.type == 'domain' }.answers[0].lastSeen",
                        equalTo("2026-11-02T09:00:00Z"))
                .body("items[0].asked.find { it.indicator.type == 'domain' }.answers[0].times", equalTo(3))
                .body("items[0].asked.find { it.indicator.type == 'sha256' }.answers[0].times", nullValue());
        list(latvia).body("items", hasSize(1));
        list(finland).body("items", hasSize(0));
        owner.asks()
                .get(path + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'sighting-answered' }.organisation.memberState", contains("LV"));
        owner.asks()
                .get(path + "/misp-events")
                .then()
                .body("response.Event.Attribute.flatten().Sighting.flatten().findAll { it }.type", contains("0", "0"));
        // then: it can be asked about all the same
        String asked = indicator("bad.example");
        owner.sends(Map.of("indicators", List.of(asked), "tlp", "AMBER"))
                .post(path + "/sightings")
                .then()
                .statusCode(201)
                .body("asked", hasSize(2));
    }

    @Test
    void a_list_answers_what_was_asked_and_tells_the_rest() {
        // given
        owner.sends(Map.of("indicators", List.of(indicator("bad.example")), "tlp", "AMBER+STRICT"))
                .post(path + "/sightings")
                .then()
                .statusCode(201);
        // when
        sends(latvia, "text/plain", "bad.example\n" + HASH).statusCode(201).body("sightings", hasSize(2));
        // then
        latvia.asks().get(API + "/sightings").then().body("items", hasSize(0));
        list(owner)
                .body("items.told", containsInAnyOrder(true, false))
                .body(
                        "items.find { !it.told }.asked.findAll { it.organisation.memberState == 'LV' }.state",
                        contains("answered"));
    }

    @Test
    void an_owner_answers_those_who_asked_and_tells_nobody_else() {
        // given
        tries(owner, "bad.example\n192.0.2.7").body("items.state", contains("not-asked", "not-asked"));
        latvia.sends(Map.of("indicators", List.of(indicator("bad.example")), "tlp", "AMBER"))
                .post(path + "/sightings")
                .then()
                .statusCode(201);
        // when
        sends(owner, "text/plain", "bad.example\n192.0.2.7")
                .statusCode(201)
                .body("matched", equalTo(1))
                .body("notAsked", equalTo(1));
        // then
        list(latvia).body("items[0].asked.answers.flatten().answer", contains("seen"));
        list(finland).body("items", hasSize(0));
        sends(owner, "text/plain", HASH).statusCode(200).body("recorded", equalTo(false));
    }

    @Test
    void what_the_sender_does_not_see_is_answered_like_what_there_is_not() {
        // given: one that its source keeps back, and one of another incident
        var other = Stage.filed(owner);
        // when, then
        tries(latvia, "192.0.2.7\n192.0.2.8").body("items.state", contains("unknown", "unknown"));
        tries(owner, "192.0.2.7").body("items.state", contains("not-asked"));
        latvia.asks()
                .contentType("text/plain")
                .body("192.0.2.7")
                .post(API + "/incidents/" + other + "/sightings/lists")
                .then()
                .statusCode(404);
        // then: what is withheld from one is unknown to it, too
        owner.sends(Map.of("fields", List.of("indicators")))
                .put(path + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
        tries(latvia, "bad.example").body("items.state", contains("unknown"));
        sends(latvia, "text/plain", "bad.example").statusCode(200).body("recorded", equalTo(false));
        list(owner).body("items", hasSize(0));
    }

    @Test
    void lines_about_one_indicator_are_one_sighting_from_the_first_to_the_last() {
        // when
        sends(
                        latvia,
                        "text/csv",
                        "value,first_seen,last_seen,count\n"
                                + "bad.example,2026-11-03T10:00:00Z,,\n"
                                + "BAD.example.,,2026-11-01T10:00:00Z,4\n"
                                + "bad[.]example,2026-11-02T10:00:00Z,2026-11-02T11:00:00Z,999999999\n")
                .statusCode(201)
                .body("matched", equalTo(3))
                .body("indicators", equalTo(1));
        // then
        list(owner)
                .body("items[0].asked.answers.flatten().firstSeen", contains("2026-11-01T10:00:00Z"))
                .body("items[0].asked.answers.flatten().lastSeen", contains("2026-11-03T10:00:00Z"))
                .body("items[0].asked.answers.flatten().times", contains(999_999_999));
    }

    @Test
    void the_same_key_tells_once_and_another_list_under_it_is_refused() {
        // given
        var key = UuidV7.next().toString();
        // when
        String first = keyed(key, "bad.example").statusCode(201).extract().path("sightings[0]");
        String again = keyed(key, "bad.example").statusCode(201).extract().path("sightings[0]");
        // then
        assertEquals(first, again);
        list(owner).body("items", hasSize(1));
        keyed(key, HASH).statusCode(422);
    }

    @Test
    void a_line_that_cant_be_read_says_why_and_keeps_none_of_the_others_back() {
        tries(
                        latvia,
                        "text/csv",
                        "value,type,first_seen,last_seen,count,note\n"
                                + "=HYPERLINK(\"http://x\"),,,,,\n"
                                + "'=1+1,,,,,\n"
                                + ",,,,,\n"
                                + "bad.example,sha256,,,,\n"
                                + "bad.example,domain,yesterday,,,\n"
                                + "bad.example,domain,2999-01-01T00:00:00Z,,,\n"
                                + "bad.example,domain,2026-11-02T10:00:00Z,2026-11-01T10:00:00Z,,\n"
                                + "bad.example,domain,,,-1,\n"
                                + "bad.example,domain\n"
                                + "bad.example,hostname,,,2,=cmd|' /C calc'!A0\n")
                .body(
                        "items.trouble",
                        contains(
                                "not-recognised",
                                "not-recognised",
                                "no-value",
                                "not-of-its-type",
                                "not-a-time",
                                "in-the-future",
                                "last-before-first",
                                "not-a-count",
                                "wrong-number-of-cells",
                                null))
                .body("items[1].value", equalTo("=1+1"))
                .body("matched", equalTo(1));
    }

    @Test
    void a_line_of_a_megabyte_is_cut_and_bytes_that_are_no_text_are_refused() {
        // when, then
        var body = tries(latvia, "x".repeat(1024 * 1024) + "\nbad\0.example\nbad.example")
                .body("items.state", contains("unreadable", "unreadable", "matched"))
                .body("items[0].trouble", equalTo("too-long"))
                .extract()
                .asString();
        assertFalse(body.contains("x".repeat(201)));
        for (var type : List.of("text/plain", "text/csv")) {
            latvia.asks()
                    .contentType(type)
                    .body(new byte[] {'v', 'a', 'l', 'u', 'e', '\n', (byte) 0xc3, (byte) 0x28})
                    .post(path + "/sightings/lists")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("UTF-8"));
        }
        latvia.asks()
                .contentType("text/csv")
                .body("value\n\"open".getBytes(StandardCharsets.UTF_8))
                .post(path + "/sightings/lists")
                .then()
                .statusCode(400);
        latvia.asks()
                .contentType("text/csv")
                .body("address\n192.0.2.9".getBytes(StandardCharsets.UTF_8))
                .post(path + "/sightings/lists")
                .then()
                .statusCode(400);
    }

    @Test
    void ten_thousand_values_are_told_in_one_go_and_one_more_is_refused() {
        // given
        var values = IntStream.range(0, 10_000)
                .mapToObj(n -> "h" + n + ".bad.example")
                .toList();
        imported(values.subList(0, 1_200).stream()
                .map(value -> attribute("domain", value, "3"))
                .toList());
        // when
        sends(latvia, "text/plain", String.join("\n", values))
                .statusCode(201)
                .body("matched", equalTo(1_200))
                .body("sightings", hasSize(3));
        // then
        assertEquals(
                1_200,
                list(owner)
                        .extract()
                        .<List<Object>>path("items.asked.flatten()")
                        .size());
        latvia.asks()
                .contentType("text/plain")
                .body(values.stream().collect(Collectors.joining("\n")) + "\none.more.example")
                .post(path + "/sightings/lists")
                .then()
                .statusCode(400);
    }

    @Test
    void under_red_nothing_is_told_to_organisations() {
        var red = Stage.filed(owner);
        int version = owner.asks().get(API + "/incidents/" + red).path("version");
        owner.sends(Map.of("tlp", "RED", "reason", "r"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + red + "/label")
                .then()
                .statusCode(200);
        owner.asks()
                .contentType("text/plain")
                .body("bad.example")
                .post(API + "/incidents/" + red + "/sightings/lists")
                .then()
                .statusCode(422)
                .body("code", equalTo("tlp-red-needs-persons"));
    }

    private ValidatableResponse tries(Player player, String list) {
        return tries(player, "text/plain", list);
    }

    private ValidatableResponse tries(Player player, String type, String list) {
        return player.asks()
                .contentType(type)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(path + "/sightings/lists?dry=true")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sends(Player player, String type, String list) {
        return player.asks()
                .contentType(type)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(path + "/sightings/lists?dry=false")
                .then();
    }

    private ValidatableResponse keyed(String key, String list) {
        return latvia.asks()
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(path + "/sightings/lists?dry=false")
                .then();
    }

    private String indicator(String value) {
        return owner.asks().get(path + "/indicators").path("items.find { it.value == '" + value + "' }.id");
    }

    private ValidatableResponse list(Player player) {
        return player.asks().get(path + "/sightings").then().statusCode(200);
    }
}
