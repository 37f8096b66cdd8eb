package eu.vallum.incident.task;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Heard;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does what until when. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TaskTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";
    private String share = "";

    @BeforeEach
    void share() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident + "/tasks";
        share = Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
    }

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void a_task_waits_for_the_colleague_it_was_given_to_until_it_is_done_and_tells_who_did_what() {
        // when
        String id = give(owner, owner, officer, null).statusCode(201).extract().path("id");
        // then
        officer.asks().get(API + "/tasks").then().body("items.id", contains(id));
        owner.asks().get(API + "/tasks").then().body("items", empty());
        // when
        move(officer, id, 0, "doing", null).statusCode(200).body("state", equalTo("doing"));
        move(officer, id, 1, "done", "It lies in the laboratory.").statusCode(200);
        // then
        officer.asks().get(API + "/tasks").then().body("items", empty());
        owner.asks()
                .get(path)
                .then()
                .body("items[0].state", equalTo("done"))
                .body("items[0].steps.what", contains("given", "taken", "done"))
                .body("items[0].steps[2].by", equalTo(officer.name()))
                .body("items[0].steps[2].words", equalTo("It lies in the laboratory."));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItem("task-done"))
                .body("items.kind", hasItem("task-given"));
    }

    @Test
    void a_task_of_another_organisation_waits_for_all_its_people_until_one_takes_it() {
        // given
        var colleague = Stage.colleague(latvia.organisation(), "LV", "officer");
        String id = give(owner, latvia, null, null).statusCode(201).extract().path("id");
        for (var person : List.of(latvia, colleague)) {
            person.asks().get(API + "/tasks").then().body("items.id", contains(id));
        }
        finland.asks().get(path).then().statusCode(200).body("items", empty());
        // when
        move(colleague, id, 0, "doing", null).statusCode(200).body("person.subject", equalTo(colleague.subject()));
        // then
        latvia.asks().get(API + "/tasks").then().body("items", empty());
        owner.asks().get(path).then().body("items[0].person.name", equalTo(colleague.name()));
        move(owner, id, 1, "doing", null).statusCode(400);
        move(owner, id, 1, "dropped", "Not needed").statusCode(200);
        move(finland, id, 2, "done", null).statusCode(404);
    }

    @Test
    void tasks_go_to_who_has_the_incident_and_from_a_recipient_to_itself_or_the_owner() {
        give(owner, Stage.coordinator("SE"), null, null).statusCode(422).body("code", equalTo("not-shared-with"));
        give(latvia, finland, null, null).statusCode(400);
        give(latvia, latvia, latvia, null).statusCode(201);
        give(latvia, owner, null, null).statusCode(201);
        give(owner, latvia, latvia, null).statusCode(400);
        give(owner, owner, Stage.colleague(owner.organisation(), "EE", ""), null)
                .statusCode(400);
        give(Stage.coordinator("SE"), owner, null, null).statusCode(404);
        owner.asks().get(path).then().body("items", hasSize(1));
        owner.asks().get(API + "/tasks").then().body("items", hasSize(1));
    }

    @Test
    void a_due_time_keeps_its_zone_and_is_overdue_when_it_passed_and_nobody_did_it() {
        // given
        var due = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String id = give(owner, owner, null, due)
                .statusCode(201)
                .body("zone", equalTo("Europe/Tallinn"))
                .body("dueAt", equalTo(due.toString()))
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        int clocks = owner.asks().get(API + "/incidents/" + incident).path("clocks.size()");
        // when
        clock.set(due.plusSeconds(1));
        // then
        owner.asks().get(path).then().body("items[0].overdue", equalTo(true));
        owner.asks().get(API + "/incidents/" + incident).then().body("clocks", hasSize(clocks));
        move(owner, id, 0, "done", null).statusCode(200).body("overdue", equalTo(false));
        var wrong = task(owner, null, due);
        wrong.put("zone", "Europe/Atlantis");
        owner.sends(wrong).post(path).then().statusCode(400);
    }

    @Test
    void only_who_gave_a_task_changes_it() {
        // given
        String id = give(owner, latvia, null, null).extract().path("id");
        var changed = task(latvia, null, null);
        changed.put("title", "Fetch both images");
        // then
        put(officer, id, 0, changed).statusCode(200).body("title", equalTo("Fetch both images"));
        put(latvia, id, 1, changed).statusCode(403).body("code", equalTo("only-author"));
        put(officer, id, 0, changed).statusCode(412);
        put(finland, id, 1, changed).statusCode(404);
        latvia.asks().get(path).then().body("items[0].steps.what", contains("given", "changed"));
    }

    @Test
    void two_who_take_it_at_once_do_not_both_have_it() throws Exception {
        // given
        String id = give(owner, owner, null, null).extract().path("id");
        var takers = List.of(owner, officer, owner, officer);
        // when
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = takers.stream()
                    .map(who -> (Callable<Integer>)
                            () -> move(who, id, 0, "doing", null).extract().statusCode())
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        // then
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(3, statuses.stream().filter(status -> status == 412).count());
        owner.asks().get(path).then().body("items[0].steps", hasSize(2));
    }

    @Test
    void whoever_loses_the_incident_or_its_timeline_loses_the_task_at_once() {
        // given
        String id = give(owner, latvia, null, null).extract().path("id");
        String other = give(owner, finland, null, null).extract().path("id");
        // when
        Stage.withdrawn(owner, incident, share);
        owner.sends(Map.of("fields", List.of("timeline")))
                .put(API + "/incidents/" + incident + "/redactions/" + finland.organisation())
                .then()
                .statusCode(200);
        // then
        latvia.asks().get(API + "/tasks").then().body("items.id", not(hasItem(id)));
        latvia.asks().get(path).then().statusCode(404);
        finland.asks().get(API + "/tasks").then().body("items.id", not(hasItem(other)));
        move(finland, other, 0, "done", null).statusCode(404);
        owner.asks().get(path).then().body("items", hasSize(2));
    }

    @Test
    void giver_and_doer_hear_of_it_live_and_no_other_recipient_does() throws Exception {
        // when
        give(owner, latvia, null, null).statusCode(201);
        // then
        Heard.soon(latvia, incident, "task-changed");
        assertEquals(0, Heard.count(finland, incident, "task-changed"));
    }

    private static HashMap<String, Object> task(Player to, @Nullable Player person, @Nullable Instant due) {
        var task = new HashMap<String, Object>();
        task.put("title", "Fetch the image");
        task.put("details", "<script>alert(1)</script>");
        task.put("assignee", to.organisation());
        task.put("zone", "Europe/Tallinn");
        if (person != null) {
            task.put("person", Map.of("subject", person.subject(), "name", person.name()));
        }
        if (due != null) {
            task.put("dueAt", due.toString());
        }
        return task;
    }

    private ValidatableResponse give(Player by, Player to, @Nullable Player person, @Nullable Instant due) {
        return by.sends(task(to, person, due)).post(path).then();
    }

    private ValidatableResponse put(Player who, String id, int version, Map<String, Object> task) {
        return who.sends(task)
                .header("If-Match", "\"" + version + "\"")
                .put(path + "/" + id)
                .then();
    }

    private ValidatableResponse move(Player who, String id, int version, String state, @Nullable String words) {
        var step = new HashMap<String, Object>(Map.of("state", state));
        if (words != null) {
            step.put("words", words);
        }
        return who.sends(step)
                .header("If-Match", "\"" + version + "\"")
                .post(path + "/" + id + "/state")
                .then();
    }
}
