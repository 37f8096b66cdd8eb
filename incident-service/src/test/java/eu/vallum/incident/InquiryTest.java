package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authorities ask each other about a shared incident. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class InquiryTest {
    @Inject
    MovableClock clock;

    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Player finland = Stage.coordinator("FI");
    private String incident = "";
    private String path = "";

    @BeforeEach
    void file() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident + "/inquiries";
    }

    @AfterEach
    void realTime() {
        clock.real();
    }

    @Test
    void a_recipient_asks_the_owner_and_only_the_two_read_question_and_answer() {
        // given
        Stage.shared(owner, incident, latvia);
        Stage.shared(owner, incident, finland);
        // when
        String id = ask(latvia, "Which account?", null, null)
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("from.memberState", equalTo("LV"))
                .extract()
                .path("id");
        // then
        owner.asks().get(API + "/inquiries").then().body("items.id", hasItem(id));
        latvia.asks().get(API + "/inquiries").then().body("items.id", not(hasItem(id)));
        finland.asks().get(path).then().statusCode(200).body("items", empty());
        finland.sends(Map.of("text", "x"))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(404);
        latvia.sends(Map.of("text", "x"))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(404);
        // when
        owner.sends(Map.of("text", "Of the maintenance company."))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("answered"));
        // then
        latvia.asks().get(path).then().body("items[0].answer", equalTo("Of the maintenance company."));
        owner.asks().get(API + "/inquiries").then().body("items.id", not(hasItem(id)));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", hasItem("information-requested"))
                .body("items.kind", hasItem("information-given"));
        latvia.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body("items.kind", not(hasItem("information-requested")));
    }

    @Test
    void the_owner_asks_whoever_has_the_incident_and_nobody_else() {
        // given
        Stage.shared(owner, incident, latvia);
        // then
        ask(owner, "Have you seen it?", finland, null).statusCode(422).body("code", equalTo("not-shared-with"));
        ask(owner, "Have you seen it?", null, null).statusCode(422);
        ask(owner, "Have you seen it?", latvia, null).statusCode(201).body("to.memberState", equalTo("LV"));
        latvia.asks().get(API + "/inquiries").then().body("items", hasSize(1));
        ask(latvia, "And Finland?", finland, null).statusCode(400);
        ask(finland, "Me too?", null, null).statusCode(404);
    }

    /** The wish of who asks stands beside the deadlines of the law and never among them. */
    @Test
    void a_due_time_that_passed_is_overdue_and_no_clock_of_the_law() {
        // given
        Stage.shared(owner, incident, latvia);
        var due = Instant.now().plus(Duration.ofHours(2));
        String id = ask(latvia, "Which account?", null, due)
                .statusCode(201)
                .extract()
                .path("id");
        int clocks = owner.asks().get(API + "/incidents/" + incident).path("clocks.size()");
        // when
        clock.set(due.plusSeconds(1));
        // then
        owner.asks()
                .get(API + "/inquiries")
                .then()
                .body("items.find { it.id == '" + id + "' }.state", equalTo("overdue"));
        owner.asks().get(API + "/incidents/" + incident).then().body("clocks", hasSize(clocks));
        ask(latvia, "Too late?", null, due).statusCode(400);
    }

    @Test
    void a_request_is_declined_with_a_reason_that_the_asker_reads_and_answered_once() {
        // given
        Stage.shared(owner, incident, latvia);
        String id = ask(latvia, "Who is it?", null, null).extract().path("id");
        // when
        owner.sends(Map.of("text", "The prosecutor has reserved it."))
                .post(path + "/" + id + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"));
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items[0].state", equalTo("declined"))
                .body("items[0].answer", equalTo("The prosecutor has reserved it."));
        owner.sends(Map.of("text", "Still."))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-answered"));
    }

    @Test
    void a_recipient_that_lost_the_incident_reads_nothing_of_what_was_asked() {
        // given
        var share = Stage.shared(owner, incident, latvia);
        String id = ask(owner, "Have you seen it?", latvia, null).extract().path("id");
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        latvia.asks().get(path).then().statusCode(404);
        latvia.asks().get(API + "/inquiries").then().body("items", empty());
        latvia.sends(Map.of("text", "Yes."))
                .post(path + "/" + id + "/answer")
                .then()
                .statusCode(404);
        owner.asks().get(path).then().body("items.id", hasItem(id));
    }

    private ValidatableResponse ask(Player who, String text, @Nullable Player of, @Nullable Instant due) {
        var request = new HashMap<String, Object>(Map.of("text", text));
        if (of != null) {
            request.put("of", of.organisation());
        }
        if (due != null) {
            request.put("dueAt", due.toString());
        }
        return who.sends(request).post(path).then();
    }
}
