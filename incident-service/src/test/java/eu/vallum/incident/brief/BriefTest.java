package eu.vallum.incident.brief;

import static eu.vallum.incident.BriefAnswers.at;
import static eu.vallum.incident.BriefAnswers.keeps;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one-page brief: each organisation's own, gone with the right to see the incident, its prints noted like downloads. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class BriefTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");
    private String incident = "";

    @BeforeEach
    void files() {
        incident = Stage.filed(owner);
    }

    private static Map<String, Object> text(String what) {
        return Map.of("what", what, "hit", "h", "done", "d", "decide", "");
    }

    private String shared() {
        return owner.sends(Map.of(
                        "recipients", List.of(recipient.organisation()), "tlp", "AMBER", "basis", "NIS2 Art. 23(6)"))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    @Test
    void each_organisation_keeps_a_brief_of_its_own() {
        // given
        shared();
        // when
        keeps(owner, incident, 0, text("ours")).statusCode(200);
        keeps(recipient, incident, 0, text("theirs")).statusCode(200);
        // then
        owner.asks().get(at(incident)).then().body("text.what", equalTo("ours"));
        recipient.asks().get(at(incident)).then().body("text.what", equalTo("theirs"));
        Stage.colleague(owner.organisation(), "EE", "officer")
                .asks()
                .get(at(incident))
                .then()
                .statusCode(200)
                .body("text.what", equalTo("ours"));
    }

    @Test
    void two_who_write_at_once_lose_nothing() {
        // given
        keeps(owner, incident, 0, text("first")).statusCode(200);
        keeps(owner, incident, 1, text("second")).statusCode(200);
        // when, then
        keeps(owner, incident, 1, text("late")).statusCode(412);
        owner.asks()
                .get(at(incident))
                .then()
                .body("text.what", equalTo("second"))
                .body("version", equalTo(2));
    }

    @Test
    void a_print_is_noted_like_a_download_and_its_holder_is_told_when_the_share_ends() {
        // given
        var share = shared();
        keeps(recipient, incident, 0, text("theirs")).statusCode(200);
        // when
        recipient.asks().post(at(incident) + "/prints").then().statusCode(200);
        // then
        owner.asks()
                .get(API + "/incidents/" + incident + "/downloads")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("print"))
                .body("items[0].by", equalTo(recipient.name()));
        // when
        owner.sends(Map.of("reason", "by mistake"))
                .post(API + "/incidents/" + incident + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
        // then
        recipient
                .asks()
                .get(API + "/downloads?recalled=true")
                .then()
                .statusCode(200)
                .body("items[0].recall.why", equalTo("withdrawn"));
        recipient.asks().get(at(incident)).then().statusCode(404);
        recipient.asks().post(at(incident) + "/prints").then().statusCode(404);
        keeps(recipient, incident, 1, text("again")).statusCode(404);
    }

    @Test
    void what_was_written_is_gone_when_it_is_shared_again() {
        // given
        var share = shared();
        keeps(recipient, incident, 0, text("theirs")).statusCode(200);
        owner.sends(Map.of("reason", "by mistake"))
                .post(API + "/incidents/" + incident + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
        // when
        shared();
        // then
        recipient.asks().get(at(incident)).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void what_was_written_from_more_than_is_now_shown_is_gone() {
        // given
        shared();
        keeps(recipient, incident, 0, text("Ransomware on the laboratory network"))
                .statusCode(200);
        // when
        owner.sends(Map.of("fields", List.of("title")))
                .put(API + "/incidents/" + incident + "/redactions/" + recipient.organisation())
                .then()
                .statusCode(200);
        // then
        recipient
                .asks()
                .get(at(incident))
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("text", nullValue());
        recipient.asks().post(at(incident) + "/prints").then().statusCode(409);
    }

    @Test
    void a_brief_carries_the_label_that_the_incident_has_now() {
        // given
        keeps(owner, incident, 0, text("ours")).statusCode(200).body("tlp", equalTo("AMBER"));
        // when
        owner.sends(Map.of("tlp", "RED", "reason", "r"))
                .header("If-Match", "\"0\"")
                .put(API + "/incidents/" + incident + "/label")
                .then()
                .statusCode(200);
        // then
        assertEquals("RED", owner.asks().post(at(incident) + "/prints").path("tlp"));
    }

    @Test
    void more_than_fits_on_a_page_is_refused() {
        keeps(owner, incident, 0, text("x".repeat(901))).statusCode(400).body("errors[0].pointer", equalTo("/what"));
    }
}
