package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.access.Tlp;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TLP 2.0: what its source marks more strictly than the incident goes no further than the owner. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class IndicatorLabelTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player recipient = Stage.coordinator("LV");

    @Test
    void a_recipient_gets_the_indicators_whose_own_label_is_no_stricter_than_the_incidents() {
        for (var label : List.of(Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT)) {
            // given
            var incident = Stage.filed(owner, Stage.report("tlp", label.label()));
            imports(incident, List.of());
            // when
            Stage.shared(owner, incident, recipient, label.label());
            // then
            var right = Stream.of(Tlp.values())
                    .filter(own -> !label.looserThan(own))
                    .map(IndicatorLabelTest::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            right.add("untold.example");
            assertEquals(right, seen(recipient, incident), label::label);
            assertEquals(right.size(), rows(recipient, incident), "by the rows alone, under " + label);
            assertEquals(Tlp.values().length + 1, seen(owner, incident).size());
        }
    }

    @Test
    void what_an_event_is_marked_with_holds_for_each_of_its_attributes() {
        // given
        var incident = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        // when
        imports(incident, List.of("osint", "TLP:AMBER"));
        Stage.shared(owner, incident, recipient, "GREEN");
        // then
        assertEquals(Set.of(), seen(recipient, incident));
        assertEquals(0, rows(recipient, incident));
    }

    @Test
    void a_looser_label_of_the_incident_keeps_back_what_it_no_longer_covers() {
        // given
        var incident = Stage.filed(owner, Stage.report("tlp", "AMBER"));
        imports(incident, List.of());
        // when
        relabelled(incident, "GREEN");
        Stage.shared(owner, incident, recipient, "GREEN");
        // then
        assertEquals(
                new TreeSet<>(List.of("clear.example", "green.example", "untold.example")), seen(recipient, incident));
    }

    @Test
    void a_stricter_label_lets_go_only_while_nobody_else_has_the_incident() {
        // given
        var alone = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        var shared = Stage.filed(owner, Stage.report("tlp", "GREEN"));
        for (var incident : List.of(alone, shared)) {
            imports(incident, List.of());
        }
        Stage.shared(owner, shared, recipient, "GREEN");
        // when
        relabelled(alone, "AMBER");
        relabelled(shared, "AMBER");
        Stage.shared(owner, alone, recipient, "AMBER");
        // then
        var green = new TreeSet<>(List.of("clear.example", "green.example", "untold.example"));
        assertEquals(green, seen(recipient, shared));
        green.add("amber.example");
        assertEquals(green, seen(recipient, alone));
    }

    @Test
    void of_several_labels_the_strictest_counts_however_it_is_written() {
        assertEquals(Tlp.AMBER_STRICT, Tlp.ofTags(List.of("tlp:green", " TLP:Amber+Strict ", "tlp:amber")));
        assertEquals(Tlp.CLEAR, Tlp.ofTags(List.of("tlp:white")));
        for (var other : List.of("", "tlp", "tlp:", "tlp:pink", "xtlp:red", "tlp:red2", "PAP:RED")) {
            assertEquals(null, Tlp.ofTags(List.of(other)), other);
        }
        for (var one : Tlp.values()) {
            for (var two : Tlp.values()) {
                var stricter = one.looserThan(two) ? two : one;
                assertEquals(stricter, Tlp.stricter(one, two));
                assertEquals(stricter, Tlp.ofTags(List.of("tlp:" + one.label(), "tlp:" + two.label())));
            }
            assertEquals(one, Tlp.stricter(one, null));
            assertEquals(one, Tlp.stricter(null, one));
        }
    }

    private void imports(String incident, List<String> tags) {
        var attributes = new ArrayList<Map<String, Object>>();
        for (var tlp : Tlp.values()) {
            attributes.add(attribute(value(tlp), List.of("tlp:" + tlp.label().toLowerCase(Locale.ROOT))));
        }
        attributes.add(attribute("untold.example", List.of()));
        owner.sends(Map.of(
                        "Event",
                        Map.of(
                                "uuid",
                                UuidV7.next().toString(),
                                "info",
                                "labels",
                                "date",
                                "2026-11-19",
                                "distribution",
                                "3",
                                "Tag",
                                named(tags),
                                "Attribute",
                                attributes)))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> attribute(String value, List<String> tags) {
        return Map.of(
                "uuid",
                UuidV7.next().toString(),
                "type",
                "domain",
                "category",
                "Network activity",
                "to_ids",
                true,
                "value",
                value,
                "Tag",
                named(tags));
    }

    private static List<Map<String, String>> named(List<String> tags) {
        return tags.stream().map(tag -> Map.of("name", tag)).toList();
    }

    private static String value(Tlp tlp) {
        return tlp.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example";
    }

    private static Set<String> seen(Player who, String incident) {
        return new TreeSet<>(who.asks()
                .get(API + "/incidents/" + incident + "/indicators")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.value"));
    }

    private static long rows(Player who, String incident) {
        return Store.as(
                who.organisation(),
                c -> Store.count(c, "select count(*) from indicator where incident = '" + incident + "'"));
    }

    private void relabelled(String incident, String tlp) {
        var at = API + "/incidents/" + incident;
        owner.sends(Map.of("tlp", tlp, "reason", "r"))
                .header("If-Match", owner.asks().get(at).header("ETag"))
                .put(at + "/label")
                .then()
                .statusCode(200);
    }
}
