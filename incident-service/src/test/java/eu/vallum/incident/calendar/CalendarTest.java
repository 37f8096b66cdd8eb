package eu.vallum.incident.calendar;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.vallum.incident.OnDuty;
import eu.vallum.incident.OnDuty.Subscription;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars by a secret address. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class CalendarTest {
    private OnDuty desk;

    @BeforeEach
    void roster() {
        desk = OnDuty.here();
    }

    @Test
    void an_officers_calendar_holds_what_is_due_on_their_incidents_and_their_shifts() {
        // given: one of theirs, one of nobody
        desk.filedBefore(Duration.ofHours(1));
        desk.filed();
        // when
        var calendar = read(desk.subscribes(desk.officer(), "own"));
        // then
        assertEquals(
                1, due(calendar).stream().filter(s -> s.contains("Feedback")).count());
        assertTrue(summaries(calendar).contains("On duty"));
        var all = read(desk.subscribes(desk.coordinator(), "organisation"));
        assertEquals(2, due(all).stream().filter(s -> s.contains("Feedback")).count());
        assertFalse(summaries(all).contains("On duty"));
    }

    @Test
    void nothing_restricted_stands_in_it() {
        desk.filedBefore(Duration.ofHours(1));
        var text = desk.fetch(desk.subscribes(desk.officer(), "own"))
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        for (var restricted : List.of("Ransomware", "encrypted", "Hospital", "physician", "Person of", "Officer")) {
            assertFalse(text.contains(restricted), restricted);
        }
        assertTrue(text.contains("EE-"));
    }

    @Test
    void an_address_that_was_taken_back_or_guessed_is_not_there() {
        var feed = desk.subscribes(desk.officer(), "own");
        desk.unsubscribes(desk.officer(), feed).then().statusCode(204);
        desk.fetch(feed).then().statusCode(404);
        desk.fetch(new Subscription("", "/public/calendars/" + "A".repeat(43)))
                .then()
                .statusCode(404);
        desk.unsubscribes(desk.officer(), feed).then().statusCode(404);
    }

    @Test
    void an_officer_takes_back_their_own_and_a_coordinator_any_of_the_organisation() {
        var feed = desk.subscribes(desk.officer(), "own");
        desk.unsubscribes(desk.next(), feed).then().statusCode(404);
        desk.unsubscribes(OnDuty.here().coordinator(), feed).then().statusCode(404);
        desk.fetch(feed).then().statusCode(200);
        desk.unsubscribes(desk.coordinator(), feed).then().statusCode(204);
    }

    @Test
    void the_address_is_told_once() {
        desk.subscribes(desk.officer(), "own");
        desk.officer()
                .asks()
                .get("/api/incident/v1/calendars")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].url", equalTo(null));
    }

    @Test
    void whoever_loses_the_role_loses_the_calendar() {
        var feed = desk.subscribes(desk.officer(), "organisation");
        desk.fetch(feed).then().statusCode(200).body(containsString("BEGIN:VCALENDAR"));
        desk.dismisses(desk.officer());
        desk.fetch(feed).then().statusCode(404);
    }

    private ICalendar read(Subscription feed) {
        var text = desk.fetch(feed).then().statusCode(200).extract().asString();
        return Biweekly.parse(text).first();
    }

    private static List<String> summaries(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(VEvent::getSummary)
                .map(summary -> String.valueOf(summary.getValue()))
                .toList();
    }

    private static List<String> due(ICalendar calendar) {
        return summaries(calendar).stream()
                .filter(summary -> summary.startsWith("EE-"))
                .toList();
    }
}
