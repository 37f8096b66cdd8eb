package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.blind.BlindJob;
import eu.vallum.incident.observable.ObservableType;
import eu.vallum.incident.observable.Observables;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who learns what of values that two hold and neither may show the other. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class BlindTest {
    @Inject
    MovableClock clock;

    private final Player estonia = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final String name = Blind.name();

    @BeforeEach
    void takingPart() {
        Midnight.passed(clock); // budgets are those of a day
        Blind.switches(estonia, true).then().statusCode(200);
        Blind.switches(latvia, true).then().statusCode(200);
    }

    @AfterEach
    void real() {
        clock.real();
    }

    @Test
    void both_sides_learn_that_the_other_holds_the_value_and_nothing_else() {
        // given
        var bystander = Blind.takingPart("SE");
        var outsider = Stage.coordinator("FI");
        Blind.with(outsider, "domain", name);
        var mine = Blind.with(estonia, "domain", name, Blind.name());
        assertEquals(0, Blind.matched(estonia), "who takes no part meets nobody");
        // when
        var theirs = Blind.with(latvia, "hostname", name.toUpperCase(java.util.Locale.ROOT) + ".");
        // then
        var ours = Blind.matches(estonia, "open");
        var others = Blind.matches(latvia, "open");
        assertEquals(List.of(latvia.organisation().toString()), ours.getList("items.other.id"));
        assertEquals(List.of(estonia.organisation().toString()), others.getList("items.other.id"));
        assertEquals(List.of(mine), ours.getList("items[0].values.incident"));
        assertEquals(List.of(theirs), others.getList("items[0].values.incident"));
        assertEquals(List.of(name), ours.getList("items[0].values.value"));
        assertNotEquals(ours.getString("items[0].id"), others.getString("items[0].id"));
        for (var text :
                List.of(theirs, others.getString("items[0].values[0].reference"), others.getString("items[0].id"))) {
            assertFalse(ours.prettify().contains(text), text);
        }
        assertEquals(0, Blind.matched(bystander));
        assertEquals(0, Blind.matched(outsider));
        // and: it opens nothing
        estonia.asks().get(API + "/incidents/" + theirs).then().statusCode(404);
        estonia.asks().get(API + "/incidents/" + mine + "/ties").then().body("total", equalTo(0));
        estonia.sends(Map.of("values", List.of(name)))
                .post(API + "/look-ups")
                .then()
                .body("items.incidents", contains(1));
        Blind.asks(bystander, ours.getString("items[0].id"), "t").then().statusCode(404);
        Blind.asks(latvia, ours.getString("items[0].id"), "t").then().statusCode(404);
    }

    @Test
    void it_is_off_until_a_coordinator_switches_it_on_and_what_was_decided_stays() {
        // given
        var coordinator = Stage.coordinator("EE");
        var officer = Stage.colleague(coordinator.organisation(), "EE", "officer");
        assertFalse(Blind.state(coordinator).getBoolean("enabled"));
        Blind.sends(coordinator, Stage.filed(coordinator), "a".repeat(64))
                .then()
                .statusCode(409)
                .body("code", equalTo("blind-off"));
        // when, then
        Blind.switches(officer, true).then().statusCode(403).body("code", equalTo("role-missing"));
        Blind.switches(coordinator, true).then().statusCode(200).body("enabled", equalTo(true));
        coordinator
                .sends(Map.of("enabled", false))
                .header("If-Match", "\"0\"")
                .put(API + "/blind")
                .then()
                .statusCode(412);
        Blind.switches(coordinator, false).then().statusCode(200).body("history.enabled", contains(false, true));
        assertEquals(2, Blind.state(officer).getInt("version"));
    }

    @Test
    void leaving_ends_every_match_for_both_at_once_and_coming_back_finds_what_the_platform_has() {
        // given
        Blind.with(estonia, "domain", name);
        Blind.with(latvia, "domain", name);
        assertEquals(List.of(1, 1), List.of(Blind.matched(estonia), Blind.matched(latvia)));
        // when
        Blind.switches(latvia, false).then().statusCode(200);
        // then
        assertEquals(List.of(0, 0), List.of(Blind.matched(estonia), Blind.matched(latvia)));
        var over = Blind.matches(estonia, "all");
        assertEquals(1, over.getList("items.endedAt").size());
        assertEquals(List.of(), over.getList("items[0].values"));
        BlindJob.works();
        assertEquals(0, Blind.matched(estonia));
        // and
        Blind.switches(latvia, true).then().statusCode(200);
        BlindJob.works();
        assertEquals(List.of(1, 1), List.of(Blind.matched(estonia), Blind.matched(latvia)));
    }

    @Test
    void nothing_counts_while_it_is_red_held_or_an_exercise_and_what_becomes_so_ends_at_once() {
        // given
        Blind.with(estonia, "domain", name);
        var red = Stage.filed(latvia, Stage.report("tlp", "RED"));
        Blind.adds(latvia, red, "domain", "", name);
        var exercise = Stage.filed(latvia, Stage.report("exercise", Map.of("factor", 60)));
        Blind.adds(latvia, exercise, "domain", "", name);
        var marked = Stage.filed(latvia);
        Blind.adds(latvia, marked, "domain", "TLP:RED", name);
        BlindJob.works();
        assertEquals(0, Blind.matched(estonia));
        for (var incident : List.of(red, exercise)) {
            Blind.sends(latvia, incident, Blind.digest("domain", name))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("blind-excluded"));
        }
        // when: held, lifted
        var amber = Blind.with(latvia, "domain", name);
        assertEquals(1, Blind.matched(estonia));
        String hold = HoldScene.placed(latvia, amber, "information");
        assertEquals(0, Blind.matched(estonia));
        latvia.sends(Map.of("note", "n"))
                .post(API + "/incidents/" + amber + "/holds/" + hold + "/lifting")
                .then()
                .statusCode(200);
        BlindJob.works();
        assertEquals(1, Blind.matched(estonia));
        // when: marked RED
        int version = latvia.asks().get(API + "/incidents/" + amber).path("version");
        latvia.sends(Map.of("tlp", "RED", "reason", "Only for named persons"))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/incidents/" + amber + "/label")
                .then()
                .statusCode(200);
        // then
        assertEquals(List.of(0, 0), List.of(Blind.matched(estonia), Blind.matched(latvia)));
    }

    @Test
    void a_deleted_incident_takes_its_matches_and_all_that_was_said_about_them_along() {
        // given
        var digest = Blind.digest("domain", name);
        var incident = Blind.holding(estonia, digest);
        Blind.holding(latvia, digest);
        String match = Blind.matches(latvia, "open").getString("items[0].id");
        Blind.asks(latvia, match, "What is it?").then().statusCode(201);
        // when
        Stage.deleted(estonia, incident, "filed by mistake");
        // then
        assertEquals(0, Blind.matched(latvia));
        assertEquals(List.of(), Blind.matches(latvia, "all").getList("items[0].requests"));
        assertEquals(List.of(), Blind.matches(estonia, "all").getList("items[0].requests"));
        Blind.asks(latvia, match, "t").then().statusCode(409).body("code", equalTo("blind-match-over"));
    }

    @Test
    void a_state_that_keeps_its_values_at_home_meets_those_who_do_not_and_those_who_do() {
        // given
        var sweden = Blind.takingPart("SE");
        var other = Blind.digest("domain", Blind.name());
        var digest = Blind.digest("domain", name);
        Blind.with(estonia, "domain", name);
        // when
        var incident = Stage.filed(latvia);
        var sent = Blind.sends(latvia, incident, other, digest, other).then().statusCode(200);
        Blind.holding(sweden, digest);
        // then
        sent.body("items.state", contains("new", "new", "new")).body("remaining", equalTo(298));
        String id = sent.extract().path("items[1].id");
        assertEquals(List.of(id, id), Blind.matches(latvia, "open").getList("items.values.digest.flatten()"));
        assertEquals(2, Blind.matched(sweden));
        assertEquals(2, Blind.matched(estonia));
        // and: sent again it costs nothing, also in another incident
        Blind.sends(latvia, incident, digest)
                .then()
                .body("items[0].state", equalTo("known"))
                .body("items[0].id", equalTo(id));
        Blind.sends(latvia, Stage.filed(latvia), digest).then().body("remaining", equalTo(298));
        assertEquals(
                2, Blind.matched(latvia), "one match for a value and another organisation, in however many incidents");
        // and: taken back
        latvia.asks()
                .delete(API + "/incidents/" + incident + "/blind-digests")
                .then()
                .statusCode(204);
        assertEquals(2, Blind.matched(latvia));
    }

    @Test
    void what_is_no_digest_is_refused_and_nothing_of_it_is_taken() {
        var incident = Stage.filed(estonia);
        var good = Blind.digest("domain", name);
        for (var bad : List.of(
                "", "x", good.toUpperCase(java.util.Locale.ROOT), good + "0", good.substring(1), name, "<script>")) {
            Blind.sends(estonia, incident, good, bad).then().statusCode(400);
        }
        Blind.sends(estonia, incident).then().statusCode(400);
        Blind.sends(
                        estonia,
                        incident,
                        IntStream.range(0, 1_001).mapToObj("%064x"::formatted).toArray(String[]::new))
                .then()
                .statusCode(400);
        estonia.sends(Map.of("digests", Collections.singletonList(null)))
                .post(API + "/incidents/" + incident + "/blind-digests")
                .then()
                .statusCode(400);
        Blind.sends(latvia, incident, good).then().statusCode(404);
        assertEquals(0, Blind.state(estonia).getInt("budget.used"));
    }

    @Test
    void what_stands_on_a_warning_list_meets_nobody_whoever_brings_it() {
        Blind.with(estonia, "ip-dst", "8.8.8.8");
        var sent = Blind.sends(latvia, Stage.filed(latvia), Blind.digest("ip", "8.8.8.8"));
        sent.then().statusCode(200).body("items[0].state", equalTo("warned"));
        assertEquals(0, Blind.matched(estonia));
        assertEquals(0, Blind.state(estonia).getInt("values.here"));
    }

    @Test
    void of_two_that_bring_the_same_at_once_both_learn_of_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 15; i++) {
                // given
                var digest = Blind.digest("domain", Blind.name());
                var ours = Stage.filed(estonia);
                var theirs = Stage.filed(latvia);
                // when
                var both = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> Blind.sends(estonia, ours, digest).statusCode(),
                        () -> Blind.sends(latvia, theirs, digest).statusCode()));
                for (var one : both) {
                    assertEquals(200, one.get());
                }
                // then
                assertEquals(List.of(i, i), List.of(Blind.matched(estonia), Blind.matched(latvia)));
            }
        }
    }

    @Test
    void each_can_ask_the_other_to_open_and_opening_is_sharing() {
        // given
        var incident = Blind.with(estonia, "domain", name);
        Blind.with(latvia, "domain", name);
        String theirs = Blind.matches(latvia, "open").getString("items[0].id");
        String ours = Blind.matches(estonia, "open").getString("items[0].id");
        // when
        Blind.asks(latvia, theirs, "May we see it?").then().statusCode(201).body("requests[0].ours", equalTo(true));
        Blind.asks(latvia, theirs, "Well?").then().statusCode(409).body("code", equalTo("blind-already-asked"));
        // then
        var asked = Blind.matches(estonia, "open");
        assertEquals("May we see it?", asked.getString("items[0].requests[0].text"));
        assertFalse(asked.getBoolean("items[0].requests[0].ours"));
        String request = asked.getString("items[0].requests[0].request");
        // and: nobody else answers it, and who asked does not
        Blind.answers(latvia, theirs, request, false).then().statusCode(404);
        Blind.answers(latvia, ours, request, false).then().statusCode(404);
        Blind.answers(estonia, ours, UuidV7.next().toString(), false).then().statusCode(404);
        Blind.answers(estonia, "nonsense", request, false).then().statusCode(404);
        // and: saying so opens nothing
        Blind.answers(estonia, ours, request, true).then().statusCode(409).body("code", equalTo("blind-not-shared"));
        Stage.shared(estonia, incident, latvia);
        Blind.answers(estonia, ours, request, true).then().statusCode(200).body("requests[0].state", equalTo("opened"));
        Blind.answers(estonia, ours, request, false).then().statusCode(409).body("code", equalTo("blind-answered"));
        assertEquals("opened", Blind.matches(latvia, "open").getString("items[0].requests[0].state"));
        latvia.asks().get(API + "/incidents/" + incident).then().statusCode(200);
        // and: the other way
        Blind.asks(estonia, ours, "And yours?").then().statusCode(201);
        String back = Blind.matches(latvia, "open").getString("items[0].requests[1].request");
        Blind.answers(latvia, theirs, back, false)
                .then()
                .statusCode(200)
                .body("requests[1].state", equalTo("declined"));
    }

    @Test
    void the_contract_says_how_to_make_a_digest_and_its_vectors_are_right() throws IOException {
        var contract = Files.readString(Path.of("../contracts/rest/incident.yaml"));
        var rows = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([0-9a-f]{64})` \\|")
                .matcher(contract);
        int checked = 0;
        for (; rows.find(); checked++) {
            var type = ObservableType.of(rows.group(1)).orElseThrow();
            var found = Observables.of(type, rows.group(2)).orElseThrow();
            assertEquals(rows.group(3), found.value());
            assertEquals(rows.group(4), found.digest(), rows.group(2));
        }
        assertTrue(checked >= 15, "vectors: " + checked);
    }

    @Test
    void a_hold_that_is_reviewed_stays_one() {
        // given
        var incident = Blind.with(estonia, "domain", name);
        Blind.with(latvia, "domain", name);
        var hold = HoldScene.placed(estonia, incident, "information");
        // when
        estonia.sends(Map.of(
                        "note",
                        "n",
                        "reviewAt",
                        Instant.now().plus(3, ChronoUnit.DAYS).toString()))
                .post(API + "/incidents/" + incident + "/holds/" + hold + "/review")
                .then()
                .statusCode(200);
        BlindJob.works();
        // then
        assertEquals(0, Blind.matched(latvia));
    }
}
