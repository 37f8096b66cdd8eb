package eu.vallum.incident.listing;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many incidents an entity has in a list: exact, and of nobody who was not told who is hit. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class EntityFacetTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");

    @Test
    void entities_stand_with_their_name_and_how_many_incidents_they_have_the_most_frequent_first() {
        // given
        var harbour = Stage.registered(owner, Map.of("name", "Harbour"));
        var clinic = Stage.registered(owner, Map.of("name", "Clinic"));
        filed(harbour, "AMBER", "energy");
        filed(clinic, "AMBER", "health");
        filed(clinic, "AMBER", "energy");
        Stage.filed(owner); // of no entity of the register
        // then
        assertEquals(List.of("Clinic 2", "Harbour 1"), shown(owner, "status=open"));
        // and with the rest of the filter, but not with what is asked of the entity itself
        assertEquals(List.of("Clinic 1", "Harbour 1"), sorted(shown(owner, "sector=energy")));
        assertEquals(List.of("Harbour 1", "Clinic 2"), shown(owner, "entity=" + harbour), "the chosen one first");
        assertEquals(1, counts(owner, "entity=" + harbour).getInt("total"));
        assertEquals(List.of(), shown(owner, "q=nothinglikeit"));
        assertNull(facet(owner, "status=open").get("more"));
    }

    @Test
    void whoever_is_not_told_who_is_hit_neither_counts_nor_names_them() {
        // given: a label that names nobody, a field withheld, and one that names
        var entry = Stage.registered(owner, Map.of("name", "Harbour"));
        var green = filed(entry, "GREEN", "energy");
        var withheld = filed(entry, "AMBER", "energy");
        Stage.shared(owner, green, latvia, "GREEN");
        Stage.shared(owner, withheld, latvia);
        redacts(withheld, List.of("entity.name"));
        // then
        assertEquals(List.of(), shown(latvia, "status=open"));
        assertEquals(List.of(), shown(latvia, "entity=" + entry));
        assertEquals(0, counts(latvia, "entity=" + entry).getInt("total"));
        assertFalse(latvia.asks().get(API + "/incidents/facets").asString().contains(entry));
        // when: it is told after all
        redacts(withheld, List.of());
        // then: of that one alone
        assertEquals(1, shown(latvia, "status=open").size());
        assertEquals(1, counts(latvia, "entity=" + entry).getInt("total"));
        // when
        redacts(withheld, List.of("entity.name"));
        assertEquals(List.of(), shown(latvia, "status=open"));
    }

    @Test
    void what_was_withdrawn_counts_no_more() {
        // given
        var entry = Stage.registered(owner, Map.of("name", "Harbour"));
        var incident = filed(entry, "AMBER", "energy");
        var share = Stage.shared(owner, incident, latvia);
        assertEquals(1, shown(latvia, "status=open").size());
        // when
        Stage.withdrawn(owner, incident, share);
        // then
        assertEquals(List.of(), shown(latvia, "status=open"));
        assertEquals(List.of("Harbour 1"), shown(owner, "status=open"));
    }

    @Test
    void of_more_entities_than_are_shown_it_is_said_how_many_there_are() {
        // given
        var last = "";
        for (int n = 0; n < 52; n++) {
            last = Stage.registered(owner, Map.of("name", "Entity %02d".formatted(n)));
            filed(last, "AMBER", "energy");
        }
        // then
        var facet = facet(owner, "status=open");
        assertEquals(50, shown(owner, "status=open").size());
        assertEquals(2, facet.get("more"));
        assertEquals("Entity 51 1", shown(owner, "entity=" + last).getFirst());
        owner.asks().get(API + "/incidents/facets?entity=nonsense").then().statusCode(400);
        owner.asks().get(API + "/incidents/facets").then().body("total", equalTo(52));
    }

    private String filed(String entity, String tlp, String sector) {
        var report = Stage.report("entity", Map.of("id", entity, "name", "As reported"));
        report.put("tlp", tlp);
        report.put("sector", sector);
        return Stage.filed(owner, report);
    }

    private void redacts(String incident, List<String> fields) {
        owner.sends(Map.of("fields", fields))
                .put(API + "/incidents/" + incident + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
    }

    private static List<String> shown(Player who, String query) {
        var values = new ArrayList<String>();
        ((List<?>) java.util.Objects.requireNonNull(facet(who, query).get("values"))).forEach(one -> {
            var value = (Map<?, ?>) one;
            values.add(value.get("label") + " " + value.get("count"));
        });
        return values;
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }

    private static Map<String, Object> facet(Player who, String query) {
        return counts(who, query).getMap("facets.find { it.field == 'entity' }");
    }

    private static JsonPath counts(Player who, String query) {
        return who.asks()
                .get(API + "/incidents/facets?exercise=false&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
