package eu.vallum.incident.sighting;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class SightingTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    /** Two that may go on, and one that its source keeps back. */
    private String domain = "";

    private String hash = "";
    private String kept = "";
    private String share = "";

    @BeforeEach
    void shared() {
        incident = Stage.filed(owner);
        owner.sends(event())
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
        domain = indicator("bad.example");
        hash = indicator("b3c4ae251f8094fa15b510051835c657eaef2a6cea46075d3aec964b14a99f68");
        kept = indicator("192.0.2.7");
        share = Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    private static Map<String, Object> event() {
        var attributes = List.of(
                attribute("domain", "bad.example", "3"),
                attribute("sha256", "b3c4ae251f8094fa15b510051835c657eaef2a6cea46075d3aec964b14a99f68", "3"),
                attribute("ip-dst", "192.0.2.7", "0"));
        return Map.of(
                "Event",
                Map.of("uuid", UuidV7.next().toString(), "info", "Case", "distribution", "3", "Attribute", attributes));
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

    private String indicator(String value) {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/indicators")
                .path("items.find { it.value == '" + value + "' }.id");
    }

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void all_recipients_are_asked_each_answers_for_itself_and_none_learns_of_another() {
        // given
        var ask = ask(domain);
        ask.put("dueAt", Instant.now().plus(Duration.ofHours(4)).toString());
        asks(owner, ask).statusCode(201).body("asked.state", contains("open", "open"));
        // when
        answers(
                        latvia,
                        Map.of(
                                "answer", "seen",
                                "firstSeen", "2026-11-01T10:00:00Z",
                                "lastSeen", "2026-11-02T10:00:00Z",
                                "times", 12,
                                "note", "One host only"))
                .statusCode(201);
        // then
        list(owner)
                .body("items[0].asked.state", containsInAnyOrder("answered", "open"))
                .body("items[0].asked.answers.flatten().times", contains(12))
                .body("items[0].asked.answers.flatten().note", contains("One host only"));
        for (var one : List.of(latvia, finland)) {
            list(one)
                    .body(
                            "items[0].asked.organisation.id",
                            contains(one.organisation().toString()))
                    .body("items[0].asked.indicator.id", contains(domain));
        }
        assertEquals(false, list(finland).extract().asString().contains("One host only"));
        waiting(latvia).body("items", hasSize(0));
        waiting(finland).body("items.dueAt", hasSize(1));
        clock.move(Duration.ofHours(5));
        list(owner).body("items[0].asked.state", containsInAnyOrder("answered", "overdue"));
    }

    @Test
    void of_several_indicators_each_can_be_answered_by_itself_and_the_rest_at_once() {
        // given
        asks(owner, ask(domain, hash)).statusCode(201).body("asked", hasSize(4));
        // when
        var named = new HashMap<String, Object>(Map.of("answer", "seen", "times", 2));
        named.put("indicators", List.of(hash));
        answers(latvia, named).statusCode(201).body("asked.state", containsInAnyOrder("answered", "open"));
        waiting(latvia).body("items[0].asked.indicator.id", contains(domain));
        answers(finland, Map.of("answer", "not-seen")).statusCode(201);
        // then
        list(owner)
                .body(
                        "items[0].asked.findAll { it.organisation.memberState == 'FI' }.answers.flatten().answer",
                        contains("not-seen", "not-seen"))
                .body(
                        "items[0].asked.findAll { it.organisation.memberState == 'LV' && it.answers }.indicator.id",
                        contains(hash));
        named.put("indicators", List.of(kept));
        answers(latvia, named).statusCode(400);
    }

    @Test
    void a_correction_counts_and_the_answer_before_stays_to_be_read() {
        asks(owner, ask(domain)).statusCode(201);
        answers(latvia, Map.of("answer", "not-seen")).statusCode(201);
        answers(latvia, Map.of("answer", "seen", "times", 1)).statusCode(201);
        list(owner).body("items[0].asked.find { it.state == 'answered' }.answers.answer", contains("seen", "not-seen"));
    }

    @Test
    void it_stands_on_the_owners_timeline_who_was_asked_and_who_answered_and_on_nobody_elses() {
        // when
        asks(owner, ask(domain)).statusCode(201);
        answers(latvia, Map.of("answer", "not-seen")).statusCode(201);
        // then
        var path = API + "/incidents/" + incident + "/timeline";
        owner.asks()
                .get(path)
                .then()
                .body(
                        "items.findAll { it.kind == 'sighting-requested' }.organisation.memberState",
                        containsInAnyOrder("LV", "FI"))
                .body("items.findAll { it.kind == 'sighting-answered' }.organisation.memberState", contains("LV"));
        for (var one : List.of(latvia, finland)) {
            one.asks().get(path).then().body("items.kind", everyItem(not(containsString("sighting"))));
        }
    }

    @Test
    void a_share_that_is_withdrawn_ends_the_request_for_that_recipient_at_once() {
        // given
        var asking = asking(owner, ask(domain));
        asks(latvia, ask(domain)).statusCode(201);
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(201);
        waiting(owner).body("items", hasSize(1));
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        waiting(latvia).body("items", hasSize(0));
        latvia.asks().get(API + "/incidents/" + incident + "/sightings").then().statusCode(404);
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(404);
        waiting(finland).body("items", hasSize(1));
        waiting(owner).body("items", hasSize(0));
        var inLatvia = "asked.find { it.organisation.memberState == 'LV' }";
        list(owner)
                .body("items.find { it.id == '" + asking + "' }." + inLatvia + ".endedAt", notNullValue())
                .body("items.find { it.id == '" + asking + "' }." + inLatvia + ".answers.answer", contains("seen"));
        // when: given again, it is asked anew and not by what was over
        Stage.shared(owner, incident, latvia);
        waiting(latvia).body("items", hasSize(0));
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(409).body("code", equalTo("sighting-over"));
        asks(owner, ask(domain)).statusCode(201).body("asked.organisation.memberState", contains("LV"));
    }

    @Test
    void a_recipient_from_whom_the_indicators_are_withheld_is_not_asked_and_no_longer_reads_what_it_was() {
        // given
        var asking = asking(owner, ask(domain));
        // when
        owner.sends(Map.of("fields", List.of("indicators")))
                .put(API + "/incidents/" + incident + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
        // then
        list(latvia).body("items", hasSize(0));
        waiting(latvia).body("items", hasSize(0));
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(404);
        asks(latvia, ask(domain)).statusCode(400);
        list(owner).body("items[0].asked.state", containsInAnyOrder("ended", "open"));
        var of = ask(domain);
        of.put("of", List.of(latvia.organisation()));
        asks(owner, of).statusCode(422).body("code", equalTo("not-shared-with"));
    }

    @Test
    void a_recipient_asks_the_owner_and_no_other_recipient_learns_of_it() {
        var of = ask(domain);
        of.put("of", List.of(finland.organisation()));
        asks(latvia, of).statusCode(400);
        asks(latvia, ask(domain))
                .statusCode(201)
                .body("asked.organisation.id", contains(owner.organisation().toString()));
        waiting(owner).body("items", hasSize(1));
        list(finland).body("items", hasSize(0));
        answers(owner, Map.of("answer", "cannot-look", "note", "No logs of that week"))
                .statusCode(201);
        list(latvia).body("items[0].asked[0].answers.answer", contains("cannot-look"));
    }

    @Test
    void what_is_asked_and_said_must_fit_what_it_is_about() {
        asks(owner, ask(domain)).statusCode(201);
        answers(latvia, Map.of("answer", "not-seen", "times", 2)).statusCode(400);
        answers(latvia, Map.of("answer", "seen", "times", 0)).statusCode(400);
        answers(latvia, Map.of("answer", "seen", "times", 1_000_000_000)).statusCode(400);
        answers(latvia, Map.of("answer", "perhaps")).statusCode(400);
        answers(latvia, Map.of("answer", "seen", "note", "x".repeat(2_001))).statusCode(400);
        answers(
                        latvia,
                        Map.of(
                                "answer", "seen",
                                "firstSeen", "2026-11-02T10:00:00Z",
                                "lastSeen", "2026-11-01T10:00:00Z"))
                .statusCode(400);
        answers(latvia, Map.of("answer", "seen", "firstSeen", "2999-01-01T00:00:00Z"))
                .statusCode(400);
        answers(latvia, Map.of("answer", "seen", "lastSeen", "2999-01-01T00:00:00Z"))
                .statusCode(400);
        asks(owner, with(ask(hash), "tlp", "CLEAR")).statusCode(422).body("code", equalTo("tlp-looser-than-incident"));
        asks(owner, with(ask(hash), "tlp", "RED")).statusCode(422).body("code", equalTo("tlp-red-needs-persons"));
        asks(owner, with(ask(hash), "dueAt", "2020-01-01T00:00:00Z")).statusCode(400);
        asks(owner, ask()).statusCode(400);
        asks(owner, ask(UuidV7.next().toString())).statusCode(400);
        asks(owner, ask(kept)).statusCode(422).body("code", equalTo("not-shared-with"));
        asks(latvia, ask(kept)).statusCode(400);
        asks(owner, with(ask(hash), "of", List.of(Stage.coordinator("SE").organisation())))
                .statusCode(422)
                .body("code", equalTo("not-shared-with"));
    }

    @Test
    void what_was_asked_is_not_asked_again_until_it_is_ended_and_who_comes_later_is() {
        // given
        var asking = asking(owner, ask(domain));
        var later = Stage.coordinator("SE");
        Stage.shared(owner, incident, later);
        // when, then
        asks(owner, ask(domain))
                .statusCode(201)
                .body("asked.organisation.id", contains(later.organisation().toString()));
        asks(owner, ask(domain)).statusCode(409).body("code", equalTo("sighting-already-asked"));
        var ending = API + "/incidents/" + incident + "/sightings/" + asking + "/ending";
        latvia.asks().post(ending).then().statusCode(404);
        owner.asks().post(ending).then().statusCode(200).body("asked.state", contains("ended", "ended"));
        owner.asks().post(ending).then().statusCode(409);
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(409).body("code", equalTo("sighting-over"));
        asks(owner, ask(domain)).statusCode(201).body("asked", hasSize(2));
    }

    @Test
    void of_answers_in_the_same_moment_each_stands_in_the_history_once() throws Exception {
        // given
        var asking = asking(owner, ask(domain));
        // when
        List<Integer> codes;
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = IntStream.rangeClosed(1, 6)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> answers(latvia, asking, Map.of("answer", "seen", "times", n))
                                    .extract()
                                    .statusCode())
                    .toList();
            codes = threads.invokeAll(all).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
        // then
        assertEquals(List.of(201, 201, 201, 201, 201, 201), codes);
        list(latvia).body("items[0].asked[0].answers.times", containsInAnyOrder(1, 2, 3, 4, 5, 6));
    }

    @Test
    void fifty_corrections_are_enough() {
        var asking = asking(owner, ask(domain));
        for (int i = 0; i < 50; i++) {
            answers(latvia, asking, Map.of("answer", "not-seen")).statusCode(201);
        }
        answers(latvia, asking, Map.of("answer", "seen")).statusCode(409).body("code", equalTo("sighting-over"));
    }

    @Test
    void the_owners_misp_file_holds_what_was_seen_as_a_sighting_and_a_recipients_none() {
        // given
        asks(owner, ask(domain, hash)).statusCode(201);
        answers(latvia, Map.of("answer", "seen", "lastSeen", "2026-11-02T10:00:00Z"))
                .statusCode(201);
        answers(finland, Map.of("answer", "not-seen")).statusCode(201);
        // then
        var sightings = "response.Event.Attribute.flatten().Sighting.flatten().findAll { it }";
        var file = API + "/incidents/" + incident + "/misp-events";
        owner.asks()
                .get(file)
                .then()
                .body(sightings + ".type", contains("0", "0"))
                .body(sightings + ".date_sighting", hasItem("1793613600"))
                .body(
                        sightings + ".Organisation.uuid",
                        hasItem(latvia.organisation().toString()));
        for (var one : List.of(latvia, finland)) {
            one.asks().get(file).then().body(sightings, hasSize(0));
        }
    }

    private static HashMap<String, Object> ask(String... indicators) {
        return new HashMap<>(Map.of("indicators", List.of(indicators), "tlp", "AMBER", "text", "On your proxies?"));
    }

    private static Map<String, Object> with(Map<String, Object> ask, String field, Object value) {
        ask.put(field, value);
        return ask;
    }

    private ValidatableResponse asks(Player player, Map<String, Object> request) {
        return player.sends(request)
                .post(API + "/incidents/" + incident + "/sightings")
                .then();
    }

    private String asking(Player player, Map<String, Object> request) {
        return asks(player, request).statusCode(201).extract().path("id");
    }

    private ValidatableResponse answers(Player player, Map<String, Object> answer) {
        return answers(player, list(player).extract().path("items[0].id"), answer);
    }

    private ValidatableResponse answers(Player player, String asking, Map<String, Object> answer) {
        return player.sends(answer)
                .post(API + "/incidents/" + incident + "/sightings/" + asking + "/answers")
                .then();
    }

    private ValidatableResponse list(Player player) {
        return player.asks()
                .get(API + "/incidents/" + incident + "/sightings")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse waiting(Player player) {
        return player.asks().get(API + "/sightings").then().statusCode(200);
    }
}
