package eu.vallum.incident.bulk;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.vallum.incident.Many;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ActingOnManyTest {
    @Inject
    BulkWatch watch;

    @Inject
    MovableClock clock;

    private final Many many = new Many();

    @Test
    void the_preview_counts_what_would_change_and_names_what_is_left_out_and_why() {
        // given
        var ours = many.filed(4);
        many.assigned(ours.getFirst(), many.officer());
        many.closed(ours.getLast());
        var theirs = many.received();
        // when
        var plan = many.preview(Map.of("filter", Map.of(), "assign", Map.of("officer", many.officer())));
        // then
        assertEquals(5, plan.getInt("matching"));
        assertEquals(2, plan.getInt("would"));
        assertEquals(List.of(theirs), plan.getList("leftOut.find { it.reason == 'only-owner' }.references"));
        assertEquals(1, plan.getInt("leftOut.find { it.reason == 'already' }.count"));
        assertEquals(1, plan.getInt("leftOut.find { it.reason == 'incident-closed' }.count"));
        assertNull(many.officerOf(ours.get(1)), "a preview changes nothing");
    }

    @Test
    void every_incident_goes_through_its_own_use_case_and_stands_in_its_timeline() {
        // given
        var ours = many.filed(3);
        // when
        var run = finished(
                many.started(Map.of("incidents", ours, "assign", Map.of("officer", many.officer()), "expected", 3)));
        // then
        assertEquals(3, run.getInt("done"));
        assertEquals(0, run.getInt("waiting"));
        for (var id : ours) {
            assertEquals(many.officer().get("subject"), many.officerOf(id));
            assertEquals(1, many.entries(id, "officer-assigned").size());
        }
    }

    @Test
    void it_is_undone_to_the_officer_before_where_nothing_happened_since() {
        // given
        var ours = many.filed(3);
        many.assigned(ours.get(0), Map.of("subject", "before", "name", "Before"));
        String id = many.started(Map.of("filter", Map.of(), "assign", Map.of("officer", many.officer())));
        finished(id);
        many.assigned(ours.get(2), Map.of("subject", "since"));
        // when
        var back = finished(many.undone(id));
        // then
        assertEquals("before", many.officerOf(ours.get(0)));
        assertNull(many.officerOf(ours.get(1)));
        assertEquals("since", many.officerOf(ours.get(2)));
        assertEquals(2, back.getInt("done"));
        assertEquals(1, back.getInt("leftOut.find { it.reason == 'version-outdated' }.count"));
        assertEquals(id, back.getString("undoes"));
        assertEquals(back.getString("id"), many.read(id).getString("undoneBy"));
        many.undo(id).statusCode(409).body("code", equalTo("not-undoable"));
        many.undo(back.getString("id")).statusCode(409);
    }

    @Test
    void taking_it_back_while_it_runs_stops_it_and_leaves_every_incident_as_it_was() {
        // given
        var ours = many.filed(4);
        String id = many.started(Map.of("incidents", ours, "assign", Map.of("officer", many.officer())));
        // when
        var back = finished(many.undone(id));
        // then
        end(id);
        var run = many.read(id);
        assertEquals(4, run.getInt("done") + run.getInt("leftOut.find { it.reason == 'stopped' }?.count ?: 0"));
        assertEquals(run.getInt("done"), back.getInt("done"));
        ours.forEach(incident -> assertNull(many.officerOf(incident)));
    }

    @Test
    void with_another_number_than_the_preview_told_nothing_is_done() {
        many.filed(2);
        many.start(Map.of("filter", Map.of(), "assign", Map.of("officer", many.officer()), "expected", 1))
                .statusCode(409)
                .body("code", equalTo("selection-changed"));
        many.start(Map.of("filter", Map.of("severity", List.of("x")), "assign", Map.of("officer", many.officer())))
                .statusCode(400);
        many.start(Map.of("incidents", List.of(), "assign", Map.of("officer", many.officer())))
                .statusCode(400);
        many.start(Map.of("filter", Map.of(), "incidents", many.filed(1), "assign", Map.of()))
                .statusCode(400);
    }

    @Test
    void the_same_key_starts_it_once_and_tells_the_same_numbers_when_it_was_done_meanwhile() {
        Map<String, Object> body =
                Map.of("incidents", many.filed(2), "assign", Map.of("officer", many.officer()), "expected", 2);
        var first =
                many.start(body, "key-of-one-attempt").statusCode(201).extract().<String>path("id");
        finished(first);
        many.start(body, "key-of-one-attempt")
                .statusCode(201)
                .body("id", equalTo(first))
                .body("total", equalTo(2))
                .body("done", equalTo(2));
    }

    @Test
    void exactly_one_thing_is_done() {
        many.start(Map.of("filter", Map.of(), "assign", Map.of(), "close", Map.of("reason", "over")))
                .statusCode(400);
        many.start(Map.of("filter", Map.of())).statusCode(400);
        many.start(Map.of("filter", Map.of(), "close", Map.of("reason", " "))).statusCode(400);
        many.start(Map.of("filter", Map.of(), "close", Map.of("reason", "over", "resume", true)))
                .statusCode(400);
    }

    @Test
    void the_time_to_take_it_back_is_a_day() {
        String id = many.started(Map.of("incidents", many.filed(1), "assign", Map.of("officer", many.officer())));
        finished(id);
        try {
            clock.move(Duration.ofHours(24));
            assertFalse(many.read(id).getBoolean("undoable"));
            many.undo(id).statusCode(409).body("code", equalTo("not-undoable"));
        } finally {
            clock.real();
        }
    }

    @Test
    void what_one_may_not_see_is_told_as_what_does_not_exist() {
        var plan = many.preview(
                Map.of("incidents", List.of(many.strangers()), "assign", Map.of("officer", many.officer())));
        assertEquals(0, plan.getInt("would"));
        assertEquals(1, plan.getInt("leftOut.find { it.reason == 'not-found' }.count"));
    }

    private JsonPath finished(String run) {
        var read = many.finished(run, watch::look);
        assertNotNull(read.get("finishedAt"));
        return read;
    }

    private void end(String run) {
        many.finished(run, watch::look);
    }
}
