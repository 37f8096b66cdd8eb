package eu.vallum.incident.timeline;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened, by the time when it did and the time when it was written down. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class TimelineTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private final Instant night = Instant.now().minus(9, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private String incident = "";
    private String path = "";

    @BeforeEach
    void share() {
        incident = Stage.filed(owner);
        path = API + "/incidents/" + incident + "/timeline";
        Stage.shared(owner, incident, latvia);
    }

    @Test
    void what_happened_before_the_report_is_entered_by_hand_and_stands_at_its_own_time() {
        // when
        add(owner, "The attacker logged in", night, false).statusCode(201).body("kind", equalTo("event"));
        // then
        owner.asks()
                .get(path)
                .then()
                .body("items.last().text", equalTo("The attacker logged in"))
                .body("items.last().at", equalTo(night.toString()))
                .body("items.last().by", equalTo(owner.name()));
        // then: written down after the report; that the share was delivered may be written down later still
        List<Map<String, Object>> recorded =
                owner.asks().get(path + "?order=recorded").path("items.findAll { it.kind in ['event', 'filed'] }");
        assertEquals("The attacker logged in", recorded.getFirst().get("text"));
        assertEquals(night.toString(), recorded.getFirst().get("at"));
        assertEquals("filed", recorded.getLast().get("kind"));
    }

    @Test
    void the_owner_says_whether_others_read_what_it_entered_and_they_do_not_read_who_did() {
        // when
        add(owner, "Kept", night, false);
        add(owner, "Told", night, true);
        // then
        latvia.asks()
                .get(path)
                .then()
                .body("items.text", hasItem("Told"))
                .body("items.text", not(hasItem("Kept")))
                .body("items.find { it.text == 'Told' }.by", equalTo(null));
        add(latvia, "Ours", night, true).statusCode(403);
        add(Stage.coordinator("SE"), "x", night, true).statusCode(404);
    }

    @Test
    void nothing_is_entered_that_has_not_happened() {
        add(owner, "x", Instant.now().plus(1, ChronoUnit.HOURS), false).statusCode(400);
        add(owner, " ", night, false).statusCode(400);
        add(owner, "x".repeat(2_001), night, false).statusCode(400);
        owner.sends(Map.of("text", "x", "at", night.toString()))
                .post(path)
                .then()
                .statusCode(400);
    }

    /** Entries of the timeline and records of other features at one and the same time, read two at a time by either order. */
    @Test
    void pages_over_all_kinds_of_entries_have_no_gap_and_no_repetition() {
        // given
        for (int i = 0; i < 3; i++) {
            add(owner, "event " + i, night, i == 0);
            owner.sends(Map.of("what", "decision " + i, "ground", "g", "decidedAt", night.toString()))
                    .post(API + "/incidents/" + incident + "/decisions")
                    .then()
                    .statusCode(201);
            owner.sends(Map.of("text", "note " + i, "tlp", "AMBER"))
                    .post(API + "/incidents/" + incident + "/notes")
                    .then()
                    .statusCode(201);
        }
        for (var order : List.of("happened", "recorded")) {
            List<String> whole =
                    owner.asks().get(path + "?limit=200&order=" + order).path("items.id");
            // when
            var read = new ArrayList<String>();
            String after = "";
            while (after != null) {
                var page =
                        owner.asks().get(path + "?limit=2&order=" + order + (after.isEmpty() ? "" : "&after=" + after));
                read.addAll(page.path("items.id"));
                after = page.path("next");
            }
            // then
            assertEquals(whole, read, order);
            assertEquals(read.size(), new HashSet<>(read).size());
        }
    }

    private ValidatableResponse add(Player who, String text, Instant at, boolean shared) {
        return who.sends(Map.of("at", at.toString(), "text", text, "shared", shared))
                .post(path)
                .then();
    }
}
