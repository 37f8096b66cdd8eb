package eu.vallum.incident.decision;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation decided, by whom and on which ground. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class DecisionTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.coordinator("LV");
    private String incident = "";
    private String path = "";
    private String share = "";

    @BeforeEach
    void share() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident + "/decisions";
        share = Stage.shared(owner, incident, latvia);
    }

    @Test
    void an_entry_says_what_by_whom_on_which_ground_and_what_else_was_weighed_with_both_times() {
        // given
        var when = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        // when
        record(
                        officer,
                        Map.of(
                                "what",
                                "Off the network",
                                "ground",
                                "Still inside",
                                "alternatives",
                                "Only the laboratory",
                                "decidedBy",
                                "Director on call",
                                "decidedAt",
                                when.toString()))
                .statusCode(201);
        // then
        owner.asks()
                .get(path)
                .then()
                .body("items[0].what", equalTo("Off the network"))
                .body("items[0].ground", equalTo("Still inside"))
                .body("items[0].alternatives", equalTo("Only the laboratory"))
                .body("items[0].decidedBy", equalTo("Director on call"))
                .body("items[0].decidedAt", equalTo(when.toString()))
                .body("items[0].recordedBy", equalTo(officer.name()));
    }

    @Test
    void nobody_outside_reads_the_log_the_owner_not_that_of_a_recipient_either() {
        // when
        record(owner, Map.of("what", "Ours", "ground", "g")).statusCode(201).body("decidedBy", equalTo(owner.name()));
        record(latvia, Map.of("what", "Theirs", "ground", "g")).statusCode(201);
        // then
        owner.asks().get(path).then().body("items.what", contains("Ours"));
        latvia.asks().get(path).then().body("items.what", contains("Theirs"));
        record(Stage.coordinator("SE"), Map.of("what", "x", "ground", "g")).statusCode(404);
        record(Stage.entity(owner), Map.of("what", "x", "ground", "g")).statusCode(403);
    }

    @Test
    void what_was_wrong_is_put_right_by_another_entry_and_stays_to_be_read() {
        // given
        String wrong =
                record(owner, Map.of("what", "Wait", "ground", "g")).extract().path("id");
        // when
        String right = record(owner, Map.of("what", "Act", "ground", "g", "corrects", wrong))
                .statusCode(201)
                .extract()
                .path("id");
        // then
        owner.asks()
                .get(path)
                .then()
                .body("items.id", contains(right, wrong))
                .body("items[1].what", equalTo("Wait"))
                .body("items[1].correctedBy", equalTo(right))
                .body("items[0].correctedBy", nullValue());
        record(latvia, Map.of("what", "x", "ground", "g", "corrects", wrong)).statusCode(400);
        String elsewhere = Stage.filed(owner);
        owner.sends(Map.of("what", "x", "ground", "g", "corrects", wrong))
                .post(API + "/incidents/" + elsewhere + "/decisions")
                .then()
                .statusCode(400);
    }

    @Test
    void of_two_who_correct_the_same_entry_at_once_one_is_told() throws Exception {
        // given
        String wrong =
                record(owner, Map.of("what", "Wait", "ground", "g")).extract().path("id");
        Callable<Integer> correct = () -> record(owner, Map.of("what", "Act", "ground", "g", "corrects", wrong))
                .extract()
                .statusCode();
        // when
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(correct, correct, correct, correct))) {
                statuses.add(answer.get());
            }
        }
        // then
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(3, statuses.stream().filter(status -> status == 409).count());
    }

    @Test
    void nothing_is_decided_in_the_future_and_nothing_without_a_ground() {
        var future = new HashMap<String, Object>(Map.of("what", "x", "ground", "g"));
        future.put("decidedAt", Instant.now().plus(1, ChronoUnit.HOURS).toString());
        record(owner, future).statusCode(400);
        record(owner, Map.of("what", "x", "ground", " ")).statusCode(400);
        record(owner, Map.of("what", "x".repeat(4_001), "ground", "g")).statusCode(400);
    }

    @Test
    void a_recipient_that_lost_the_incident_loses_its_log_and_a_deleted_incident_has_none() {
        // given
        record(latvia, Map.of("what", "Theirs", "ground", "g")).statusCode(201);
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        latvia.asks().get(path).then().statusCode(404);
        // when it is given anew
        Stage.shared(owner, incident, latvia);
        // then
        latvia.asks().get(path).then().body("items.what", contains("Theirs"));
    }

    @Test
    void decisions_stand_on_the_timeline_of_who_reads_them_by_either_time() {
        // given
        var long_ago = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        record(owner, Map.of("what", "Old", "ground", "g", "decidedAt", long_ago.toString()))
                .statusCode(201);
        record(latvia, Map.of("what", "Theirs", "ground", "g")).statusCode(201);
        var timeline = API + "/incidents/" + incident + "/timeline";
        // then
        owner.asks()
                .get(timeline)
                .then()
                .body("items.last().text", equalTo("Old"))
                .body("items.text", not(hasItem("Theirs")));
        owner.asks()
                .get(timeline + "?order=recorded")
                .then()
                .body(
                        "items.findAll { it.kind in ['filed', 'decision-made'] }.kind",
                        contains("decision-made", "filed"));
        latvia.asks()
                .get(timeline)
                .then()
                .body("items.text", hasItems("Theirs"))
                .body("items.text", not(hasItem("Old")));
        latvia.asks().get(API + "/incidents/" + incident + "/tasks").then().body("items", empty());
    }

    private ValidatableResponse record(Player who, Map<String, Object> decision) {
        return who.sends(decision).post(path).then();
    }
}
