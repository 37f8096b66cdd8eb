package eu.vallum.incident.significance;

import static eu.vallum.incident.Stage.API;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Recurring incidents by Art. 4 of Implementing Regulation (EU) 2024/2690: at least twice within six months, with the same apparent root cause.
 * Whether they together meet Art. 3(1)(a) the calculator judges from what is found here (SignificanceTest).
 */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class RecurrenceTest {
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
    private static final Instant SIX_MONTHS =
            NOW.atOffset(ZoneOffset.UTC).minusMonths(6).toInstant();
    private final Player owner = Stage.coordinator("EE");

    @Test
    void art_4_a_the_first_of_its_kind_is_one_time_and_not_the_twice_that_it_takes() {
        var first = filed(NOW, Map.of());
        var found = recurring(first);
        assertEquals(1, found.getInt("count"));
        assertEquals(List.of(), found.getList("items"));
    }

    @Test
    void art_4_a_at_just_within_and_just_beyond_six_months() {
        // given
        var at = filed(SIX_MONTHS, Map.of());
        var within = filed(SIX_MONTHS.plusSeconds(1), Map.of());
        filed(SIX_MONTHS.minusSeconds(1), Map.of());
        // when
        var found = recurring(filed(NOW, Map.of()));
        // then
        assertEquals(List.of(within, at), found.getList("items.id"));
        assertEquals(3, found.getInt("count"));
    }

    @Test
    void art_4_a_what_comes_after_it_is_found_from_the_later_one_and_not_from_the_earlier() {
        var earlier = filed(NOW.minus(30, ChronoUnit.DAYS), Map.of());
        var later = filed(NOW, Map.of());
        assertEquals(List.of(), recurring(earlier).getList("items"));
        assertEquals(List.of(earlier), recurring(later).getList("items.id"));
    }

    @Test
    void art_4_b_another_apparent_root_cause_is_no_recurrence_and_an_unknown_one_may_be() {
        // given
        var same = filed(NOW.minusSeconds(10), cause("system-failures"));
        var unknown = filed(NOW.minusSeconds(20), Map.of());
        filed(NOW.minusSeconds(30), cause("human-errors"));
        // when
        var found = recurring(filed(NOW, cause("system-failures")));
        // then
        assertEquals("system-failures", found.getString("cause"));
        assertEquals(List.of(same, unknown), found.getList("items.id"));
        assertEquals(List.of("system-failures", "unknown"), found.getList("items.cause"));
        assertEquals(3, found.getInt("count"));
    }

    @Test
    void art_4_another_entity_and_another_authority_have_incidents_of_their_own() {
        // given
        filed(NOW.minusSeconds(10), Map.of("entity", Map.of("name", "Southern Hospital", "memberState", "EE")));
        Stage.filed(Stage.coordinator("EE"), report(NOW.minusSeconds(20), Map.of()));
        var same =
                filed(NOW.minusSeconds(30), Map.of("entity", Map.of("name", "NORTHERN hospital", "memberState", "EE")));
        // then
        assertEquals(List.of(same), recurring(filed(NOW, Map.of())).getList("items.id"));
    }

    @Test
    void art_4_an_exercise_makes_no_real_incident_recur_nor_a_real_one_an_exercise() {
        // given
        var rehearsal = Map.<String, Object>of("exercise", Map.of("factor", 60));
        var rehearsed = filed(NOW.minusSeconds(10), rehearsal);
        var real = filed(NOW.minusSeconds(20), Map.of());
        // then
        assertEquals(List.of(real), recurring(filed(NOW, Map.of())).getList("items.id"));
        assertEquals(
                Set.of(rehearsed), Set.copyOf(recurring(filed(NOW, rehearsal)).getList("items.id")));
    }

    private static Map<String, Object> cause(String kind) {
        return Map.of("facts", Map.of("rootCauseKind", kind));
    }

    private static Map<String, Object> report(Instant aware, Map<String, Object> changes) {
        var report = new HashMap<>(Stage.report());
        report.put("awareAt", aware.toString());
        report.put("receivedAt", aware.plus(1, ChronoUnit.HOURS).toString());
        report.putAll(changes);
        return report;
    }

    private String filed(Instant aware, Map<String, Object> changes) {
        return Stage.filed(owner, report(aware, changes));
    }

    private JsonPath recurring(String incident) {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/recurrences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
