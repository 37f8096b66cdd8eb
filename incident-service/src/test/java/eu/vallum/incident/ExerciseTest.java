package eu.vallum.incident;

import static eu.vallum.incident.EscalationAnswers.confirms;
import static eu.vallum.incident.EscalationAnswers.proposal;
import static eu.vallum.incident.EscalationAnswers.proposed;
import static eu.vallum.incident.EscalationAnswers.reports;
import static eu.vallum.incident.RelationAnswers.merges;
import static eu.vallum.incident.RelationAnswers.relates;
import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercises can never mix with real reports: not by a use case, not in the database, not in a list, a figure, a feed or a file. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ExerciseTest {
    private final Player owner = Stage.coordinator("EE");
    private final Player latvia = Stage.coordinator("LV");
    private String real = "";
    private String exercise = "";

    @BeforeEach
    void files() {
        real = Stage.filed(owner);
        exercise = exercise();
    }

    private String exercise() {
        return Stage.filed(owner, Stage.report("exercise", Map.of("factor", 60)));
    }

    private static String at(String incident) {
        return API + "/incidents/" + incident;
    }

    @Test
    void an_escalation_is_of_real_incidents_or_of_exercises_and_never_of_both() {
        for (var mixed : List.of(List.of(real, exercise), List.of(exercise, real))) {
            owner.sends(proposal("technical", "AMBER", mixed, List.of()))
                    .post(API + "/escalations")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("exercise-apart"))
                    .body("detail", containsString("in another"));
        }
        // then
        for (var incident : List.of(real, exercise)) {
            owner.asks()
                    .get(at(incident) + "/timeline")
                    .then()
                    .body("items.findAll { it.kind.startsWith('escalat') }", empty());
        }
    }

    @Test
    void an_escalation_of_exercises_says_so_to_everybody_it_is_for_and_stands_in_a_list_of_its_own() {
        // when
        var told = List.of(latvia.organisation());
        var unreal = proposed(owner, proposal("technical", "AMBER", List.of(exercise, exercise()), told));
        var serious = proposed(owner, proposal("technical", "AMBER", List.of(real), told));
        // then
        for (var party : List.of(owner, latvia)) {
            party.asks()
                    .get(API + "/escalations/" + unreal)
                    .then()
                    .statusCode(200)
                    .body("exercise", equalTo(true));
            party.asks()
                    .get(API + "/escalations/" + serious)
                    .then()
                    .statusCode(200)
                    .body("exercise", equalTo(false));
            listed(party, "/escalations", "items.id", contains(serious), contains(unreal));
        }
    }

    @Test
    void a_situation_report_of_exercises_says_that_nothing_in_it_is_real() {
        // given
        var colleague = Stage.colleague(owner.organisation(), "EE", "coordinator");
        var unreal = proposed(owner, proposal("operational", "AMBER", List.of(exercise), List.of()));
        var serious = proposed(owner, proposal("operational", "AMBER", List.of(real), List.of()));
        // when
        for (var id : List.of(unreal, serious)) {
            confirms(colleague, id, 0).statusCode(200);
            reports(owner, id).statusCode(201);
        }
        // then
        owner.asks()
                .get(API + "/escalations/" + unreal + "/reports/1")
                .then()
                .statusCode(200)
                .body("exercise", equalTo(true));
        owner.asks()
                .get(API + "/escalations/" + serious + "/reports/1")
                .then()
                .statusCode(200)
                .body("exercise", equalTo(false));
    }

    @Test
    void an_exercise_is_neither_merged_with_nor_related_to_a_real_incident() {
        // given
        var theirs = Stage.filed(latvia);
        Stage.shared(latvia, theirs, owner);
        // then
        for (var pair : List.of(List.of(real, exercise), List.of(exercise, real), List.of(exercise, theirs))) {
            relates(owner, pair.getFirst(), "same-campaign", pair.getLast())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("exercise-apart"))
                    .body("detail", containsString("Relate an exercise to an exercise"));
        }
        for (var pair : List.of(List.of(real, exercise), List.of(exercise, real))) {
            merges(owner, pair.getFirst(), pair.getLast())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("exercise-apart"))
                    .body("detail", containsString("Merge an exercise into an exercise"));
        }
        // and: among themselves they go together
        var another = exercise();
        relates(owner, exercise, "same-campaign", another).then().statusCode(201);
        merges(owner, exercise, another).then().statusCode(200);
        merges(owner, real, Stage.filed(owner)).then().statusCode(200);
    }

    @Test
    void the_database_alone_keeps_them_apart_whatever_a_statement_says_of_them() {
        var organisation = owner.organisation();
        var id = UuidV7.next();
        var another = UuidV7.next();
        // given
        var escalation = """
                insert into escalation (id, owner, level, level_version, second, title, exercise, reason, criteria, tlp, recipients,
                    links, proposed_at, proposed_by, proposed_name)
                values ('%s', '%s', 'technical', 1, false, 't', %s, 'r', '{x}', 'AMBER', '{}', 1, now(), 'a', 'A')""";
        var link =
                "insert into escalation_incident (escalation, incident, owner, exercise) values ('%s', '%s', '%s', %s)";
        var proposes = escalation.formatted(id, organisation, false);
        var rehearses = escalation.formatted(another, organisation, true);
        // then: what is said is true of the incident, and of the escalation
        assertEquals("", refused(proposes, link.formatted(id, real, organisation, false)));
        assertEquals("", refused(rehearses, link.formatted(another, exercise, organisation, true)));
        for (var said : List.of(true, false)) {
            assertEquals("23503", refused(proposes, link.formatted(id, exercise, organisation, said)));
            assertEquals("23503", refused(rehearses, link.formatted(another, real, organisation, said)));
        }
        // and: the same of relations and merges
        var relation = """
                insert into incident_relation (id, incident, owner, other, other_owner, kind, made_at, made_by, exercise)
                values ('%s', '%s', '%s', '%s', '%s', 'related', now(), 'A', %s)""";
        var merge = """
                insert into incident_merge (id, incident, owner, survivor, merged_at, merged_by, exercise)
                values ('%s', '%s', '%s', '%s', now(), 'A', %s)""";
        for (var said : List.of(true, false)) {
            for (var pair : List.of(List.of(real, exercise), List.of(exercise, real))) {
                assertEquals(
                        "23503",
                        refused(relation.formatted(
                                id, pair.getFirst(), organisation, pair.getLast(), organisation, said)));
                assertEquals(
                        "23503", refused(merge.formatted(id, pair.getFirst(), organisation, pair.getLast(), said)));
            }
        }
        assertEquals("", refused(relation.formatted(id, exercise, organisation, exercise(), organisation, true)));
        // and: nothing becomes what it is not
        assertEquals("23514", refused("update incident set exercise = true where id = '" + real + "'"));
        assertEquals("23514", refused("update incident set exercise = false where id = '" + exercise + "'"));
        assertFalse(refused(proposes, "update escalation set exercise = true where id = '" + id + "'")
                .isEmpty());
    }

    @Test
    void what_is_shared_of_exercises_stands_in_a_list_of_its_own_and_is_not_counted_also_when_it_is_withdrawn() {
        // when
        var share = Stage.shared(owner, real, latvia);
        var rehearsed = Stage.shared(owner, exercise, latvia);
        // then
        listed(latvia, "/shared", "items.share.id", contains(share), contains(rehearsed));
        listed(latvia, "/shared", "items.incident.exercise", contains(false), contains(true));
        latvia.asks()
                .get(API + "/overview")
                .then()
                .statusCode(200)
                .body("sharedWithUs.total", equalTo(1))
                .body("sharedWithUs.items.share.id", contains(share))
                .body("waitingForUs.total", equalTo(1))
                .body("waitingForUs.items.share.id", contains(share));
        // when
        Stage.withdrawn(owner, real, share);
        Stage.withdrawn(owner, exercise, rehearsed);
        // then
        listed(latvia, "/shared?state=withdrawn", "items.share.id", contains(share), contains(rehearsed));
        listed(latvia, "/shared?state=withdrawn", "items.incident.exercise", contains(false), contains(true));
        // when: the incident is gone, and its tombstone stays where it is
        Stage.deleted(owner, exercise, "over");
        // then
        listed(latvia, "/shared?state=withdrawn", "items.share.id", contains(share), contains(rehearsed));
    }

    @Test
    void what_is_asked_and_given_to_do_in_an_exercise_waits_in_a_list_of_its_own() {
        for (var incident : List.of(real, exercise)) {
            Stage.shared(owner, incident, latvia);
            Stage.imported(owner, incident);
            String indicator = owner.asks().get(at(incident) + "/indicators").path("items[0].id");
            owner.sends(Map.of("text", "Which account?", "of", latvia.organisation()))
                    .post(at(incident) + "/inquiries")
                    .then()
                    .statusCode(201);
            owner.sends(SightingAnswers.ask(indicator))
                    .post(at(incident) + "/sightings")
                    .then()
                    .statusCode(201);
            owner.sends(Map.of(
                            "title",
                            "Find it",
                            "details",
                            "Anywhere.",
                            "assignee",
                            latvia.organisation(),
                            "zone",
                            "Europe/Riga"))
                    .post(at(incident) + "/tasks")
                    .then()
                    .statusCode(201);
            owner.sends(Map.of("text", "Look here", "tlp", "AMBER", "to", List.of(latvia.organisation())))
                    .post(at(incident) + "/notes")
                    .then()
                    .statusCode(201);
            latvia.sends(Map.of(
                            "text",
                            "Please look",
                            "tlp",
                            "AMBER",
                            "to",
                            List.of(owner.organisation()),
                            "mentions",
                            List.of(Map.of(
                                    "organisation",
                                    owner.organisation(),
                                    "subject",
                                    owner.subject(),
                                    "name",
                                    owner.name()))))
                    .post(at(incident) + "/notes")
                    .then()
                    .statusCode(201);
        }
        // then
        listed(latvia, "/inquiries", "items.incident", contains(real), contains(exercise));
        listed(latvia, "/sightings", "items.incident", contains(real), contains(exercise));
        listed(latvia, "/tasks", "items.incident", contains(real), contains(exercise));
        listed(owner, "/mentions", "items.incident", contains(real), contains(exercise));
    }

    @Test
    void an_exercise_counts_in_no_summary_NIS2_23_9() {
        // given: so many that they would be told
        var it = new Contact("NL");
        for (int i = 0; i < 6; i++) {
            it.finished(it.within(it.last()), Map.of("exercise", Map.of("factor", 60)));
        }
        assertEquals(0, it.preview(it.last()).getInt("figures.total"));
        // when
        for (int i = 0; i < 6; i++) {
            it.finished(it.within(it.last()), Map.of());
        }
        // then
        assertEquals(6, it.preview(it.last()).getInt("figures.total"));
    }

    @Test
    void a_calendar_of_due_times_holds_none_of_an_exercise() {
        // given
        var desk = OnDuty.here();
        var calendar = desk.subscribes(desk.coordinator(), "organisation");
        var before = desk.fetch(calendar).then().extract().asString().split("BEGIN:VEVENT").length;
        // when
        desk.exercise();
        // then
        assertEquals(before, desk.fetch(calendar).then().extract().asString().split("BEGIN:VEVENT").length);
        desk.filedBefore(Duration.ofHours(1));
        assertFalse(desk.fetch(calendar).then().extract().asString().split("BEGIN:VEVENT").length == before);
    }

    @Test
    void a_misp_event_of_an_exercise_says_in_its_title_that_it_is_one() {
        // given
        for (var incident : List.of(real, exercise)) {
            Stage.imported(owner, incident);
        }
        // then
        owner.asks()
                .get(at(exercise) + "/misp-events")
                .then()
                .statusCode(200)
                .body("response.Event.info", everyItem(startsWith("EXERCISE – not real: ")));
        owner.asks()
                .get(at(real) + "/misp-events")
                .then()
                .statusCode(200)
                .body("response.Event.info", everyItem(equalTo("sample")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents", "/cross-border", "/clocks?owedBy=us"})
    void a_list_of_incidents_holds_real_ones_alone_unless_exercises_are_asked_for(String list) {
        var path = list.equals("/incidents") ? "items.id" : "items.incident.id";
        var shown = list.equals("/cross-border") ? "items.id" : path;
        var first =
                owner.asks().get(API + list).then().statusCode(200).extract().jsonPath();
        var second = owner.asks()
                .get(API + list + (list.contains("?") ? "&" : "?") + "exercise=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                List.of(real),
                first.getList(shown, String.class).stream().distinct().toList());
        assertEquals(
                List.of(exercise),
                second.getList(shown, String.class).stream().distinct().toList());
    }

    private static void listed(Player who, String list, String path, Matcher<?> real, Matcher<?> exercises) {
        who.asks().get(API + list).then().statusCode(200).body(path, real);
        who.asks()
                .get(API + list + (list.contains("?") ? "&" : "?") + "exercise=true")
                .then()
                .statusCode(200)
                .body(path, exercises);
    }

    /** Why the last of these was refused; nothing when all are done. Nothing is kept. */
    private String refused(String... statements) {
        return Store.as(owner.organisation(), connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.executeUpdate(sql);
                }
                return "";
            } catch (SQLException e) {
                return e.getSQLState();
            }
        });
    }
}
