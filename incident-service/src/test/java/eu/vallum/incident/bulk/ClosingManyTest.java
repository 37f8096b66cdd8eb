package eu.vallum.incident.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Many;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ClosingManyTest {
    @Inject
    BulkWatch watch;

    private final Many many = new Many();

    @Test
    void closing_many_closes_each_with_the_reason_and_tells_before_which_are_closed_already() {
        // given
        var ours = many.filed(3);
        many.closed(ours.getFirst());
        var body = Map.<String, Object>of("incidents", ours, "close", Map.of("reason", "Campaign is over"));
        // when
        var plan = many.preview(body);
        var run = done(body);
        // then
        assertEquals(2, plan.getInt("would"));
        assertEquals(1, plan.getInt("leftOut.find { it.reason == 'already' }.count"));
        assertEquals("close", run.getString("action"));
        assertEquals(2, run.getInt("done"));
        for (var id : ours) {
            assertEquals("closed", many.of(id, "status"));
            assertEquals(1, many.entries(id, "closed").size());
        }
        assertEquals("Campaign is over", said(ours.getLast(), "closed"));
    }

    @Test
    void taking_it_back_reopens_them_with_exactly_the_deadlines_that_it_stopped() {
        // given
        var id = many.filed(1).getFirst();
        many.closed(id);
        var before = stopped(id);
        done(Map.of("incidents", List.of(id), "reopen", Map.of("reason", "It is back")));
        assertEquals(before, stopped(id), "without being asked for no deadline runs again");
        var other = many.filed(1).getFirst();
        var running = running(other);
        // when
        String run = many.started(Map.of("incidents", List.of(id, other), "close", Map.of("reason", "over")));
        finished(run);
        assertTrue(running(other).isEmpty());
        var back = finished(many.undone(run));
        // then
        assertEquals(2, back.getInt("done"));
        for (var one : List.of(id, other)) {
            assertEquals("open", many.of(one, "status"));
            assertEquals("It was a mistake.", said(one, "reopened"));
        }
        assertEquals(running, running(other));
        assertEquals(before, stopped(id), "what was stopped before stays stopped");
    }

    @Test
    void reopening_many_lets_deadlines_run_again_if_asked_and_is_undone_by_closing() {
        // given
        var ours = many.filed(2);
        var running = running(ours.getFirst());
        ours.forEach(many::closed);
        var open = many.filed(1).getFirst();
        var body = Map.<String, Object>of(
                "incidents",
                List.of(ours.getFirst(), ours.getLast(), open),
                "reopen",
                Map.of("reason", "Seen again", "deadlines", true));
        assertEquals(1, many.preview(body).getInt("leftOut.find { it.reason == 'incident-not-closed' }.count"));
        // when
        String run = many.started(body);
        assertEquals(2, finished(run).getInt("done"));
        // then
        assertEquals("open", many.of(ours.getFirst(), "status"));
        assertEquals(running, running(ours.getFirst()));
        // when
        many.assigned(ours.getLast(), Map.of("subject", "since"));
        var back = finished(many.undone(run));
        // then
        assertEquals(1, back.getInt("done"));
        assertEquals(1, back.getInt("leftOut.find { it.reason == 'version-outdated' }.count"));
        assertEquals("closed", many.of(ours.getFirst(), "status"));
        assertEquals("open", many.of(ours.getLast(), "status"));
        assertFalse(stopped(ours.getFirst()).isEmpty());
    }

    private JsonPath done(Map<String, Object> body) {
        return finished(many.started(body));
    }

    private JsonPath finished(String run) {
        return many.finished(run, watch::look);
    }

    private String said(String incident, String kind) {
        return many.list(incident, "timeline").getString("items.find { it.kind == '" + kind + "' }.text");
    }

    private List<String> stopped(String incident) {
        return clocks(incident, "it.state == 'stopped'");
    }

    private List<String> running(String incident) {
        return clocks(incident, "it.state in ['running', 'overdue', 'not-started']");
    }

    private List<String> clocks(String incident, String which) {
        List<String> ids = many.list(incident, "clocks").getList("items.findAll { " + which + " }.id");
        return ids.stream().sorted().toList();
    }
}
