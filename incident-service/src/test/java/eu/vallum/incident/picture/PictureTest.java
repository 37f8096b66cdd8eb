package eu.vallum.incident.picture;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Midnight;
import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.testing.MovableClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The common situational picture, and those who try to read more out of it than was released. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class PictureTest {
    @Inject
    PictureWatch watch;

    @Inject
    MovableClock clock;

    private final Player reader = Stage.coordinator("SE");

    @AfterEach
    void real() {
        clock.real();
    }

    /** A Member State that no other test uses: its incident centre and its single point of contact. */
    private record State(String code, Player csirt, Player spoc) {
        static State of(String code) {
            return new State(code, Stage.coordinator(code), Stage.player(code, "spoc", "coordinator"));
        }

        void releases(boolean released, int version) {
            spoc.sends(Map.of("released", released, "delayDays", 0, "threshold", 5))
                    .header("If-Match", "\"" + version + "\"")
                    .put(API + "/picture/release")
                    .then()
                    .statusCode(200);
        }

        List<String> files(int number, Map<String, Object> changes) {
            return IntStream.range(0, number)
                    .mapToObj(i -> {
                        var report = new HashMap<>(Stage.report());
                        report.put("entity", Map.of("name", "Quokka-7319", "memberState", code));
                        report.put("affectedMemberStates", List.of());
                        report.put("receivedAt", Instant.now().minusSeconds(60).toString());
                        report.put("awareAt", Instant.now().minusSeconds(90).toString());
                        report.putAll(changes);
                        return Stage.filed(csirt, report);
                    })
                    .toList();
        }
    }

    private void daysLater(int days) {
        clock.set(Instant.now().plus(Duration.ofDays(days)));
        watch.look();
    }

    private JsonPath picture(Player who, String... states) {
        var query = Stream.of(states).map(state -> "state=" + state).toList();
        return who.asks()
                .get(API + "/picture?" + String.join("&", query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_state_that_released_nothing_is_not_contributing_which_is_not_none() {
        // given
        var state = State.of("AT");
        state.files(9, Map.of());
        // when
        daysLater(0);
        var picture = picture(reader, "AT");
        // then
        assertFalse(picture.getBoolean("states[0].contributing"));
        assertNull(picture.get("states[0].figures"));
        assertEquals(0, picture.getInt("sum.total.n"));
    }

    @Test
    void what_was_released_is_counted_and_the_switch_takes_it_out_at_once() {
        // given
        var state = State.of("BE");
        state.files(7, Map.of("sector", "energy", "severity", "high"));
        state.releases(true, 0);
        // when
        daysLater(0);
        // then
        var picture = picture(reader, "BE", "PL");
        assertEquals(7, picture.getInt("states[0].figures.total.n"));
        assertEquals(7, picture.getInt("sum.total.n"));
        assertTrue(picture.getBoolean("sum.total.whole"));
        assertEquals(7, picture.getInt("trend[7].n"));
        // when
        state.releases(false, 1);
        // then
        assertFalse(picture(reader, "BE").getBoolean("states[0].contributing"));
    }

    @Test
    void neither_a_reference_nor_a_name_nor_an_id_is_in_the_picture_of_others() {
        // given
        var state = State.of("NL");
        var ids = state.files(8, Map.of("title", "Wombat-1", "sector", "health"));
        state.releases(true, 0);
        daysLater(0);
        // when
        var text = reader.asks().get(API + "/picture").asString();
        // then
        for (var secret : Stream.concat(Stream.of("Quokka", "Wombat", "NL-20", state.csirt.name()), ids.stream())
                .toList()) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void reports_under_tlp_red_do_not_count() {
        // given
        var state = State.of("DK");
        state.files(6, Map.of());
        state.files(6, Map.of("tlp", "RED"));
        state.releases(true, 0);
        // when
        daysLater(0);
        // then
        assertEquals(6, picture(reader, "DK").getInt("states[0].figures.total.n"));
    }

    /** Overlapping filters: every region is made of the same published figures, so the difference of two regions is a published figure. */
    @Test
    void the_difference_of_overlapping_regions_tells_no_more_than_what_each_state_published() {
        // given: a large State and one with too few to be told
        var large = State.of("DE");
        large.files(12, Map.of("sector", "transport", "severity", "high"));
        large.releases(true, 0);
        var small = State.of("LU");
        small.files(2, Map.of("sector", "transport", "severity", "high"));
        small.releases(true, 0);
        daysLater(0);
        // when
        var alone = picture(reader, "DE");
        var together = picture(reader, "DE", "LU");
        // then
        assertEquals(alone.getList("sum.tables.totals.n"), together.getList("sum.tables.totals.n"));
        assertEquals(alone.getInt("sum.total.n"), together.getInt("sum.total.n"));
        assertNull(together.get("states.find { it.memberState == 'LU' }.figures.total.n"));
        assertTrue(together.getBoolean("states.find { it.memberState == 'LU' }.contributing"));
        assertFalse(together.getBoolean("sum.total.whole"));
    }

    /** Within a day: the figures do not follow what happens, so who asks before and after sees nothing of it. */
    @Test
    void what_happens_during_a_day_changes_no_figure_of_that_day() {
        // given
        Midnight.passed(clock); // a look on the next day would publish that day's
        var state = State.of("FR");
        state.files(10, Map.of());
        state.releases(true, 0);
        watch.look();
        var before = picture(reader, "FR").getMap("states[0]");
        // when
        state.files(1, Map.of("severity", "critical"));
        watch.look();
        // then
        assertEquals(before, picture(reader, "FR").getMap("states[0]"));
    }

    /** Over time: one more or one less from one day to the next would be the one incident that came or went. */
    @Test
    void a_small_change_from_one_day_to_the_next_is_told_only_when_it_has_grown_large() {
        // given
        var state = State.of("IT");
        state.files(10, Map.of("sector", "energy", "severity", "high"));
        state.releases(true, 0);
        daysLater(0);
        var first = picture(reader, "IT").getString("states[0].day");
        assertEquals(10, total("IT"));
        // when: one more
        state.files(1, Map.of("sector", "energy", "severity", "high"));
        daysLater(1);
        // then: what was told stays, with its day
        assertEquals(10, total("IT"));
        assertEquals(first, picture(reader, "IT").getString("states[0].figures.total.since"));
        assertFalse(picture(reader, "IT").getBoolean("sum.total.whole"));
        // when: four more
        state.files(4, Map.of("sector", "energy", "severity", "high"));
        daysLater(2);
        // then
        assertEquals(15, total("IT"));
        assertTrue(picture(reader, "IT").getBoolean("sum.total.whole"));
    }

    /** The switch is no way around it: what was told before it was turned off is still known to whoever saw it. */
    @Test
    void turning_the_switch_off_and_on_does_not_forget_what_was_told() {
        // given
        var state = State.of("ES");
        state.files(10, Map.of());
        state.releases(true, 0);
        daysLater(0);
        assertEquals(10, total("ES"));
        // when
        state.releases(false, 1);
        state.files(2, Map.of());
        state.releases(true, 2);
        daysLater(1);
        // then
        assertEquals(10, total("ES"));
    }

    @Test
    void one_of_two_contact_points_that_says_no_is_enough() {
        // given
        var state = State.of("PT");
        state.files(6, Map.of());
        state.releases(true, 0);
        new State("PT", state.csirt, Stage.player("PT", "spoc", "coordinator")).releases(false, 0);
        // when
        daysLater(0);
        // then
        assertFalse(picture(reader, "PT").getBoolean("states[0].contributing"));
    }

    @Test
    void a_delay_leaves_out_what_was_received_within_it() {
        // given
        var state = State.of("RO");
        state.files(8, Map.of());
        state.spoc
                .sends(Map.of("released", true, "delayDays", 3, "threshold", 5))
                .header("If-Match", "\"0\"")
                .put(API + "/picture/release")
                .then()
                .statusCode(200);
        // when, then
        daysLater(0);
        assertEquals(0, total("RO"));
        daysLater(4);
        assertEquals(8, total("RO"));
    }

    @Test
    void an_authority_sees_its_own_state_exactly_and_now() {
        // given
        var state = State.of("SI");
        state.files(2, Map.of("sector", "space", "severity", "critical"));
        // when
        var own = picture(state.csirt, "SI");
        // then
        assertEquals("SI", own.getString("own.memberState"));
        assertEquals(2, own.getInt("own.figures.total"));
        assertEquals(2, own.getInt("own.weeks[7].n"));
        assertEquals(0, picture(state.spoc, "SI").getInt("own.figures.total"));
        assertNull(picture(Stage.player("EU", "eu-body", "coordinator"), "SI").get("own"));
    }

    @Test
    void neither_entities_nor_researchers_read_it() {
        for (var kind : List.of("entity", "research-organisation")) {
            Stage.player("EE", kind, "coordinator")
                    .asks()
                    .get(API + "/picture")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("role-missing"));
        }
    }

    private int total(String state) {
        return Objects.requireNonNull(picture(reader, state).<Integer>get("states[0].figures.total.n"));
    }
}
