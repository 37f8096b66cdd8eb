package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class RosterTest {
    private final Player coordinator = Stage.coordinator("EE");
    private final Player officer = Stage.colleague(coordinator.organisation(), "EE", "officer");

    /** Somebody is on duty all week; both are known, the coordinator is alerted last. */
    static Map<String, Object> plan(Player coordinator, Player officer) {
        var plan = new HashMap<String, Object>();
        plan.put("people", List.of(person(coordinator, true), person(officer, false)));
        plan.put(
                "week",
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> shift(day, "00:00", "00:00", officer, coordinator))
                        .toList());
        plan.put("swaps", List.of());
        plan.put("absences", List.of());
        plan.put("waitMinutes", 15);
        plan.put("warnHours", 6);
        return plan;
    }

    static Map<String, Object> person(Player who, boolean reserve) {
        return Map.of(
                "subject",
                who.subject(),
                "name",
                reserve ? "Coordinator" : "Officer",
                "mailbox",
                who.subject() + "@desk.example",
                "language",
                "en",
                "reserve",
                reserve);
    }

    static Map<String, Object> shift(int day, String from, String until, Player... on) {
        return Map.of(
                "day",
                day,
                "from",
                from,
                "until",
                until,
                "on",
                List.of(on).stream().map(Player::subject).toList());
    }

    @Test
    void a_full_week_has_no_gap_and_names_who_is_on_duty_now() {
        sends(coordinator, 0, plan(coordinator, officer))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("gaps", empty())
                .body("now.on.name", equalTo(List.of("Officer", "Coordinator")));
        officer.asks().get(API + "/roster").then().statusCode(200).body("zone", equalTo("Europe/Tallinn"));
    }

    @Test
    void a_hole_shows_as_a_gap() {
        var plan = plan(coordinator, officer);
        plan.put("week", List.of(shift(1, "08:00", "16:00", officer)));
        sends(coordinator, 0, plan).statusCode(200).body("gaps", not(empty()));
    }

    @Test
    void only_coordinators_write_it_and_who_comes_second_is_told() {
        sends(officer, 0, plan(coordinator, officer)).statusCode(403).body("code", equalTo("role-missing"));
        sends(coordinator, 0, plan(coordinator, officer)).statusCode(200);
        sends(coordinator, 0, plan(coordinator, officer)).statusCode(412);
        sends(coordinator, 1, plan(coordinator, officer)).statusCode(200).body("version", equalTo(2));
        sends(coordinator, 1, plan(coordinator, officer)).statusCode(412);
    }

    @Test
    void nobody_from_elsewhere_is_on_duty_and_only_coordinators_are_alerted_last() {
        var stranger = Stage.coordinator("EE");
        wrong(changed("people", List.of(person(stranger, false))), "/people/0");
        wrong(changed("people", List.of(person(officer, true))), "/people/0");
        wrong(changed("people", List.of(person(officer, false), person(officer, false))), "/people/1");
        wrong(changed("week", List.of(shift(1, "08:00", "16:00", stranger))), "/week");
    }

    @Test
    void a_plan_that_contradicts_itself_is_refused() {
        wrong(
                changed("week", List.of(shift(1, "08:00", "16:00", officer), shift(1, "15:59", "20:00", officer))),
                "/week");
        wrong(
                changed(
                        "swaps",
                        List.of(Map.of("from", "2026-11-23T08:00", "until", "2026-11-23T08:00", "on", List.of()))),
                "/swaps/0");
        wrong(
                changed(
                        "absences",
                        List.of(Map.of("subject", officer.subject(), "from", "2026-11-24", "until", "2026-11-23"))),
                "/absences/0");
        for (var year : new String[] {"+999999999", "1999", "-0001"}) {
            wrong(
                    changed(
                            "absences",
                            List.of(Map.of(
                                    "subject", officer.subject(), "from", year + "-12-31", "until", year + "-12-31"))),
                    "/absences/0");
        }
        for (var time : new String[] {"24:00", "8:00", "<b>", "25:61"}) {
            sends(
                            coordinator,
                            0,
                            changed(
                                    "week",
                                    List.of(Map.of(
                                            "day",
                                            1,
                                            "from",
                                            time,
                                            "until",
                                            "16:00",
                                            "on",
                                            List.of(officer.subject())))))
                    .statusCode(400);
        }
    }

    private Map<String, Object> changed(String part, Object value) {
        var plan = plan(coordinator, officer);
        plan.put(part, value);
        return plan;
    }

    private void wrong(Map<String, Object> plan, String pointer) {
        sends(coordinator, 0, plan).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    static ValidatableResponse sends(Player who, int version, Object plan) {
        return who.sends(plan)
                .header("If-Match", "\"" + version + "\"")
                .put(API + "/roster")
                .then();
    }
}
