package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ViewTest {
    private static final Map<String, Object> ENERGY =
            Map.of("filter", Map.of("sector", List.of("energy"), "q", "grid"), "sort", "due", "order", "asc");

    private final Player author = Stage.colleague(Stage.coordinator("EE").organisation(), "EE", "officer");
    private final Player colleague = Stage.colleague(author.organisation(), "EE", "officer");
    private final Player coordinator = Stage.colleague(author.organisation(), "EE", "coordinator");
    private final String id = UuidV7.next().toString();

    @Test
    void a_view_is_just_the_query_and_comes_back_as_it_was_saved() {
        keep(author, "Grid", true).statusCode(200).header("ETag", "\"0\"").body("query", equalTo(ENERGY));
        view(author).body("items[0].query", equalTo(ENERGY)).body("items[0].own", equalTo(true));
    }

    @Test
    void a_view_is_its_author_s_until_it_is_shared_and_then_its_organisation_s_and_nobody_else_s() {
        // given
        keep(author, "Grid", false).statusCode(200);
        view(colleague).body("items", empty());
        view(coordinator).body("items", empty());
        // when
        change(author, 0, "Grid", true).statusCode(200).body("version", equalTo(1));
        // then
        view(colleague)
                .body("items.id", contains(id))
                .body("items[0].own", equalTo(false))
                .body("items[0].editable", equalTo(false))
                .body("items[0].by", equalTo(author.name()));
        view(Stage.coordinator("EE")).body("items.id", not(hasItem(id)));
    }

    @Test
    void only_who_shares_it_or_a_coordinator_changes_or_discards_it() {
        // given
        keep(author, "Grid", true).statusCode(200);
        // then
        change(colleague, 0, "Mine", true).statusCode(403).body("code", equalTo("only-view-author"));
        colleague.asks().delete(API + "/views/" + id).then().statusCode(403);
        change(coordinator, 0, "Power grid", true).statusCode(200).body("name", equalTo("Power grid"));
        change(author, 0, "Late", true).statusCode(412);
        coordinator.asks().delete(API + "/views/" + id).then().statusCode(204);
        view(author).body("items", empty());
    }

    @Test
    void everybody_pins_and_chooses_for_themselves_and_one_list_opens_first() {
        // given
        keep(author, "Grid", true).statusCode(200);
        var other = UuidV7.next().toString();
        author.sends(body("Other", false)).put(API + "/views/" + other).then().statusCode(200);
        // when
        choose(author, id, true, true).statusCode(200).body("pins", equalTo(1));
        choose(colleague, id, true, false)
                .statusCode(200)
                .body("pins", equalTo(2))
                .body("standard", equalTo(false));
        choose(author, other, false, true).statusCode(200);
        // then
        view(author)
                .body("items.find { it.id == '" + id + "' }.standard", equalTo(false))
                .body("items.find { it.id == '" + id + "' }.pinned", equalTo(true))
                .body("items.find { it.id == '" + other + "' }.standard", equalTo(true));
        choose(colleague, other, true, false).statusCode(404);
    }

    @Test
    void what_is_discarded_or_not_shared_any_more_leaves_no_pin_behind() {
        // given
        keep(author, "Grid", true).statusCode(200);
        choose(colleague, id, true, true).statusCode(200);
        // when
        change(author, 0, "Grid", false).statusCode(200).body("pins", equalTo(0));
        // then
        view(colleague).body("items", empty());
        change(author, 1, "Grid", true).statusCode(200);
        view(colleague).body("items[0].standard", equalTo(false));
        // when
        choose(colleague, id, true, true).statusCode(200);
        author.asks().delete(API + "/views/" + id).then().statusCode(204);
        // then
        long left = Store.as(author.organisation(), c -> Store.count(c, "select count(*) from view_choice"));
        assertEquals(0, left);
    }

    @Test
    void a_name_is_taken_once_by_the_same_person_whatever_its_case() {
        keep(author, "Grid", false).statusCode(200);
        author.sends(body(" GRID ", false))
                .put(API + "/views/" + UuidV7.next())
                .then()
                .statusCode(409)
                .body("code", equalTo("view-name-taken"));
        colleague
                .sends(body("Grid", false))
                .put(API + "/views/" + UuidV7.next())
                .then()
                .statusCode(200);
    }

    @Test
    void nonsense_is_refused_and_nothing_is_kept() {
        for (var query : List.of(
                Map.of("filter", Map.of("sector", List.of("alchemy"))),
                Map.of("filter", Map.of("receivedFrom", "yesterday")),
                Map.of("filter", Map.of("colour", "red")),
                Map.of("filter", Map.of(), "sort", "title"),
                Map.of("sort", "due"))) {
            author.sends(Map.of("name", "x", "query", query, "shared", false))
                    .put(API + "/views/" + id)
                    .then()
                    .statusCode(400);
        }
        keep(author, " ", false).statusCode(400);
        keep(author, "<script>alert(1)</script>", false)
                .statusCode(200)
                .body("name", equalTo("<script>alert(1)</script>"));
        author.sends(body("x", false)).put(API + "/views/nonsense").then().statusCode(404);
    }

    private ValidatableResponse keep(Player who, String name, boolean shared) {
        return who.sends(body(name, shared)).put(API + "/views/" + id).then();
    }

    private ValidatableResponse change(Player who, int version, String name, boolean shared) {
        return who.sends(body(name, shared))
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/views/" + id)
                .then();
    }

    private static ValidatableResponse choose(Player who, String view, boolean pinned, boolean standard) {
        return who.sends(Map.of("pinned", pinned, "standard", standard))
                .put(API + "/views/" + view + "/choice")
                .then();
    }

    private static ValidatableResponse view(Player who) {
        return who.asks().get(API + "/views").then().statusCode(200);
    }

    private static Map<String, Object> body(String name, boolean shared) {
        return Map.of("name", name, "query", ENERGY, "shared", shared);
    }
}
