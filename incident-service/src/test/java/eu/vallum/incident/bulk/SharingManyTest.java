package eu.vallum.incident.bulk;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Many;
import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.bulk.Doing.Did;
import eu.vallum.incident.bulk.Runs.Item;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.Basis;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class SharingManyTest {
    @Inject
    BulkWatch watch;

    @Inject
    Doing doing;

    @Inject
    CurrentCaller caller;

    private final Many many = new Many();

    @Test
    void many_are_shared_with_those_who_have_them_not_and_the_preview_tells_what_the_act_will_find() {
        // given
        var ours = many.filed(4);
        many.shares(ours.get(0), many.recipient());
        Stream.of(many.recipient(), many.other()).forEach(one -> many.shares(ours.get(1), one));
        many.holds(ours.get(2));
        var strict = many.filed("RED");
        var theirs = many.received();
        var body = Map.<String, Object>of("filter", Map.of(), "share", Many.share(many.recipient(), many.other()));
        // when
        var plan = many.preview(body);
        var run = done(body);
        // then
        assertEquals(6, plan.getInt("matching"));
        assertEquals(2, plan.getInt("would"));
        assertEquals(List.of(many.reference(ours.get(1))), left(plan, "already-shared"));
        assertEquals(List.of(many.reference(ours.get(2))), left(plan, "dissemination-held"));
        assertEquals(List.of(many.reference(strict)), left(plan, "tlp-red-needs-persons"));
        assertEquals(List.of(theirs), left(plan, "only-owner"));
        assertEquals(2, run.getInt("done"));
        assertTrue(many.sees(many.other(), ours.get(0)));
        assertTrue(many.sees(many.other(), ours.get(3)) && many.sees(many.recipient(), ours.get(3)));
        assertFalse(many.sees(many.other(), ours.get(2)) || many.sees(many.recipient(), strict));
        assertEquals(2, many.list(ours.get(0), "shares").getList("items").size());
    }

    @Test
    void what_the_preview_leaves_out_is_what_the_act_itself_would_refuse() {
        // given
        var ours = many.filed(3);
        many.shares(ours.get(0), many.recipient());
        many.holds(ours.get(1));
        var body = Map.<String, Object>of("incidents", ours, "share", Many.share(many.recipient()));
        String run = many.started(
                Map.of("incidents", many.filed(3), "share", Many.share(many.recipient()))); // judged before, done after
        var late = many.read(run);
        // when
        var plan = many.preview(body);
        // then
        assertEquals(1, plan.getInt("would"));
        assertEquals(3, late.getInt("total"));
        for (var refused : List.of(ours.get(0), ours.get(1))) {
            many.owner()
                    .sends(Many.share(many.recipient()))
                    .post("/api/incident/v1/incidents/" + refused + "/shares")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(reason(plan, many.reference(refused))));
        }
        finished(run);
    }

    @Test
    void taking_it_back_withdraws_what_it_shared_with_a_tombstone_and_nothing_else() {
        // given
        var ours = many.filed(3);
        many.shares(ours.get(0), many.recipient());
        String run = many.started(Map.of("incidents", ours, "share", Many.share(many.recipient(), many.other())));
        finished(run);
        withdrawn(ours.get(1), many.other());
        // when
        var back = finished(many.undone(run));
        // then
        assertEquals(5, back.getInt("total"));
        assertEquals(4, back.getInt("done"));
        assertEquals(List.of(many.reference(ours.get(1))), left(back, "already-withdrawn"));
        assertTrue(many.sees(many.recipient(), ours.get(0)), "what was shared before stays");
        assertFalse(many.sees(many.other(), ours.get(0)));
        assertFalse(many.sees(many.recipient(), ours.get(2)));
        many.recipient()
                .asks()
                .get("/api/incident/v1/shared?state=withdrawn")
                .then()
                .body(
                        "items.find { it.incident.id == '" + ours.get(2) + "' }.share.withdrawnReason",
                        equalTo("It was a mistake."));
    }

    @Test
    void a_group_is_given_many_and_loses_them_again() {
        // given
        var ours = many.filed(2);
        var group = many.group();
        var share = new HashMap<>(Many.share());
        share.remove("recipients");
        share.put("group", group);
        var body = Map.<String, Object>of("incidents", ours, "share", share);
        // when
        String run = many.started(body);
        assertEquals(2, finished(run).getInt("done"));
        // then
        ours.forEach(id -> assertTrue(many.sees(many.recipient(), id) && many.sees(many.other(), id)));
        assertEquals(2, left(many.preview(body), "already-shared").size());
        // when
        assertEquals(2, finished(many.undone(run)).getInt("done"));
        // then
        ours.forEach(id -> assertFalse(many.sees(many.recipient(), id) || many.sees(many.other(), id)));
    }

    @Test
    void withdrawing_from_everybody_ends_shares_and_groups_and_is_undone_on_the_same_terms() {
        // given
        var ours = many.filed(2);
        many.shares(ours.get(0), many.recipient());
        var through = many.groupShares(ours.get(0));
        var none = ours.get(1);
        var body = Map.<String, Object>of("incidents", ours, "withdraw", Many.withdraw());
        assertEquals(List.of(many.reference(none)), left(many.preview(body), "already-withdrawn"));
        // when
        String run = many.started(body);
        assertEquals(1, finished(run).getInt("done"));
        // then
        Stream.of(many.recipient(), many.other()).forEach(one -> assertFalse(many.sees(one, ours.get(0))));
        // when
        var back = finished(many.undone(run));
        // then
        assertEquals(2, back.getInt("done"), "one group, one organisation");
        Stream.of(many.recipient(), many.other()).forEach(one -> assertTrue(many.sees(one, ours.get(0))));
        var again =
                many.list(ours.get(0), "shares").getMap("items.find { it.withdrawnAt == null && it.through == null }");
        assertEquals("for your own containment", again.get("scopeNote"));
        assertEquals("AMBER", again.get("tlp"));
        assertEquals(
                1,
                many.list(ours.get(0), "group-shares")
                        .getList("items.findAll { it.withdrawnAt == null }")
                        .size());
        assertFalse(
                many.list(ours.get(0), "group-shares").getString("items[0].id").equals(through));
    }

    @Test
    void withdrawing_from_one_leaves_the_others_and_is_not_undone_where_it_was_shared_again_meanwhile() {
        // given
        var ours = many.filed(2);
        ours.forEach(id -> Stream.of(many.recipient(), many.other()).forEach(one -> many.shares(id, one)));
        String run = many.started(Map.of("incidents", ours, "withdraw", Many.withdraw(many.other())));
        finished(run);
        ours.forEach(id -> assertTrue(many.sees(many.recipient(), id) && !many.sees(many.other(), id)));
        many.shares(ours.get(0), many.other());
        // when
        var back = finished(many.undone(run));
        // then
        assertEquals(1, back.getInt("done"));
        assertEquals(List.of(many.reference(ours.get(0))), left(back, "already-shared"));
        ours.forEach(id -> assertTrue(many.sees(many.other(), id)));
    }

    @Test
    void what_changed_after_it_was_selected_is_not_shared_but_withdrawn() {
        // given
        var id = many.filed(1).getFirst();
        many.shares(id, many.other());
        var selected = Item.waiting(
                0, new IncidentId(UUID.fromString(id)), "", many.of(id, "version"), null, null, Made.NOTHING);
        many.assigned(id, Map.of("subject", "since"));
        var share =
                new Action.Share(List.of(many.recipient().organisation()), null, Tlp.AMBER, Basis.ART_23_6, null, null);
        // when
        var shared = acts(share, selected);
        var withdrawn = acts(new Action.Withdraw(null, null, "over"), selected);
        // then
        assertEquals(
                "version-outdated",
                assertInstanceOf(Outcome.Refused.class, shared).why().code());
        assertFalse(many.sees(many.recipient(), id));
        assertInstanceOf(Outcome.Done.class, withdrawn);
        assertFalse(many.sees(many.other(), id));
    }

    private Outcome<Did> acts(Action action, Item item) {
        return caller.as(many.acting(), () -> QuarkusTransaction.requiringNew().call(() -> doing.act(action, item)));
    }

    @Test
    void whoever_may_not_share_one_may_not_share_many() {
        var share = Map.<String, Object>of("filter", Map.of(), "share", Many.share(many.recipient()));
        many.officerStarts(share).statusCode(403).body("code", equalTo("role-missing"));
        many.officerStarts(Map.of("filter", Map.of(), "withdraw", Many.withdraw()))
                .statusCode(403);
        var both = new HashMap<>(Many.share(many.recipient()));
        both.put("group", UuidV7.next().toString());
        many.start(Map.of("filter", Map.of(), "share", both)).statusCode(400);
        both.remove("recipients");
        many.start(Map.of("filter", Map.of(), "share", both)).statusCode(422).body("code", equalTo("unknown-group"));
        many.start(Map.of("filter", Map.of(), "share", Many.share(many.owner())))
                .statusCode(422)
                .body("code", equalTo("unknown-recipient"));
        var over = new HashMap<>(Many.share(many.recipient()));
        over.put("expiresAt", "2020-01-01T00:00:00Z");
        many.start(Map.of("filter", Map.of(), "share", over))
                .statusCode(422)
                .body("code", equalTo("expiry-in-the-past"));
    }

    private void withdrawn(String incident, Player from) {
        finished(many.started(Map.of("incidents", List.of(incident), "withdraw", Many.withdraw(from))));
    }

    private JsonPath done(Map<String, Object> body) {
        return finished(many.started(body));
    }

    private JsonPath finished(String run) {
        return many.finished(run, watch::look);
    }

    private static List<String> left(JsonPath read, String reason) {
        List<String> references = read.getList("leftOut.find { it.reason == '" + reason + "' }?.references");
        return references == null ? List.of() : references;
    }

    private static String reason(JsonPath plan, String reference) {
        return plan.getString("leftOut.find { it.references.contains('" + reference + "') }.reason");
    }
}
