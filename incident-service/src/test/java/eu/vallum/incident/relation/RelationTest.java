package eu.vallum.incident.relation;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How incidents hang together, who is told, and that one turned out to be another. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class RelationTest {
    private final Player estonia = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player lithuania = Stage.coordinator("LT");

    @Test
    void a_relation_is_told_from_both_ends_to_whoever_sees_both_and_from_neither_to_whoever_sees_one() {
        // given
        var hospital = Stage.filed(estonia);
        var supplier = Stage.filed(estonia);
        var share = Stage.shared(estonia, hospital, latvia);
        // when
        relates(hospital, "caused-by", supplier)
                .then()
                .statusCode(201)
                .body("from", equalTo(true))
                .body("mine", equalTo(true));
        // then
        told(estonia, hospital)
                .body("items[0].other.id", equalTo(supplier))
                .body("items[0].kind", equalTo("caused-by"));
        told(estonia, supplier)
                .body("items[0].other.id", equalTo(hospital))
                .body("items[0].from", equalTo(false))
                .body("items[0].mine", equalTo(false));
        told(latvia, hospital).body("items", hasSize(0));
        // when
        Stage.shared(estonia, supplier, latvia);
        // then
        told(latvia, hospital).body("items[0].other.id", equalTo(supplier)).body("items[0].mine", equalTo(false));
        // when
        Stage.withdrawn(estonia, hospital, share);
        // then
        told(latvia, supplier).body("items", hasSize(0));
        told(estonia, supplier).body("items", hasSize(1));
    }

    @Test
    void a_relation_with_anothers_incident_tells_no_third_who_was_given_it() {
        // given: Lithuania's incident is shared with Estonia and Latvia, and Estonia's with Latvia
        var theirs = Stage.filed(lithuania);
        Stage.shared(lithuania, theirs, estonia);
        Stage.shared(lithuania, theirs, latvia);
        var ours = Stage.filed(estonia);
        Stage.shared(estonia, ours, latvia);
        // when
        relates(ours, "same-campaign", theirs).then().statusCode(201);
        // then
        told(estonia, ours).body("items", hasSize(1));
        told(latvia, ours).body("items", hasSize(0));
        told(latvia, theirs).body("items", hasSize(0));
        told(lithuania, theirs).body("items", hasSize(0));
        // when: its owner sees the other end, too
        Stage.shared(estonia, ours, lithuania);
        // then
        told(lithuania, theirs).body("items[0].other.id", equalTo(ours));
    }

    @Test
    void what_is_hidden_or_unknown_cannot_be_related_and_nothing_is_said_twice() {
        var hospital = Stage.filed(estonia);
        var supplier = Stage.filed(estonia);
        var hidden = Stage.filed(lithuania);
        for (var other : List.of(hidden, "01900000-0000-7000-8000-000000009999", hospital)) {
            relates(hospital, "related", other).then().statusCode(422).body("code", equalTo("unknown-incident"));
        }
        String id = relates(hospital, "related", supplier)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        relates(hospital, "related", supplier).then().statusCode(409);
        relates(supplier, "related", hospital).then().statusCode(409).body("code", equalTo("already-related"));
        relates(supplier, "caused-by", hospital).then().statusCode(201);
        // when
        estonia.asks()
                .delete(API + "/incidents/" + hospital + "/relations/" + id)
                .then()
                .statusCode(204);
        // then
        told(estonia, hospital).body("items", hasSize(1));
        estonia.asks()
                .delete(API + "/incidents/" + hospital + "/relations/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_merged_incident_points_on_and_everything_of_both_stays_where_it_is() {
        // given
        var first = Stage.filed(estonia);
        var twice = Stage.filed(estonia);
        Stage.shared(estonia, twice, latvia);
        List<String> clocks = estonia.asks().get(API + "/incidents/" + twice).path("clocks.id");
        // when
        merges(twice, first)
                .then()
                .statusCode(200)
                .body("survivor.other.id", equalTo(first))
                .body("survivor.by", equalTo("Person of EE"));
        // then
        told(estonia, first).body("merged.other.id", equalTo(List.of(twice))).body("survivor", nullValue());
        assertEquals(clocks, estonia.asks().get(API + "/incidents/" + twice).path("clocks.id"));
        estonia.asks().get(API + "/incidents/" + twice + "/shares").then().body("items", hasSize(1));
        told(latvia, twice).body("survivor", nullValue());
        timeline(twice).body("items.kind", hasItem("merged")).body("items.text", hasItem("reported twice"));
        timeline(first).body("items.kind", hasItem("merged-into-this"));
        latvia.asks().get(API + "/incidents/" + twice + "/timeline").then().body("items.kind", not(hasItem("merged")));
        // when
        Stage.shared(estonia, first, latvia);
        // then
        told(latvia, twice).body("survivor.other.id", equalTo(first)).body("survivor.by", nullValue());
        // when
        undoes(twice).then().statusCode(200).body("survivor", nullValue());
        // then
        told(estonia, first).body("merged", hasSize(0));
        timeline(first).body("items.kind", hasItem("merge-undone")).body("items.kind", hasItem("merged-into-this"));
        undoes(twice).then().statusCode(409).body("code", equalTo("not-merged"));
        merges(twice, first).then().statusCode(200);
    }

    @Test
    void nobody_merges_with_anothers_incident_or_in_a_chain_or_in_a_ring() throws Exception {
        // given
        var theirs = Stage.filed(latvia);
        Stage.shared(latvia, theirs, estonia);
        var first = Stage.filed(estonia);
        var second = Stage.filed(estonia);
        var third = Stage.filed(estonia);
        // then
        merges(first, theirs).then().statusCode(422);
        merges(first, first).then().statusCode(422);
        // when: both ways at once
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Future<Integer>>();
            answers.add(pool.submit(() -> merges(first, second).statusCode()));
            answers.add(pool.submit(() -> merges(second, first).statusCode()));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(200, 409), statuses);
        }
        var survivor =
                estonia.asks().get(API + "/incidents/" + first + "/relations").path("survivor") == null
                        ? first
                        : second;
        var merged = survivor.equals(first) ? second : first;
        // then
        merges(third, merged).then().statusCode(409).body("code", equalTo("merge-chain"));
        merges(survivor, third).then().statusCode(409).body("code", equalTo("merge-chain"));
        merges(third, survivor).then().statusCode(200);
        told(estonia, survivor).body("merged", hasSize(2));
    }

    private Response relates(String incident, String kind, String other) {
        return estonia.sends(Map.of("kind", kind, "other", other)).post(API + "/incidents/" + incident + "/relations");
    }

    private Response merges(String incident, String survivor) {
        return estonia.sends(Map.of("survivor", survivor, "reason", "reported twice"))
                .post(API + "/incidents/" + incident + "/merge");
    }

    private Response undoes(String incident) {
        return estonia.sends(Map.of("reason", "two hospitals")).post(API + "/incidents/" + incident + "/merge/undoing");
    }

    private static ValidatableResponse told(Player who, String incident) {
        return who.asks()
                .get(API + "/incidents/" + incident + "/relations")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse timeline(String incident) {
        return estonia.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .statusCode(200);
    }
}
