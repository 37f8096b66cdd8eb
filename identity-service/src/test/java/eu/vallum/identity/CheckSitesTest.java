package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.EU_CENTRE;
import static eu.vallum.identity.Stage.LT_CSIRT;
import static eu.vallum.identity.Stage.etag;
import static eu.vallum.identity.Stage.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.organisation.MutableRegister;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.power.MutablePowers;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.CheckSites.Site;
import eu.vallum.platform.testing.CheckSwitch;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Takes every check away at each place that asks it, one by one and behind open row policies, and demands that a probe which is right
 * otherwise goes wrong.
 */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class CheckSitesTest {
    private static final List<String> TABLES = List.of("organisation", "person", "role_grant", "invitation");

    @Inject
    Stage stage;

    @AfterEach
    void policiesClosed() throws SQLException {
        open(false);
    }

    @Test
    void every_place_that_asks_a_check_is_missed_when_it_no_longer_does() throws SQLException {
        // given
        open(true);
        var probes = probes();
        for (var checks : List.of(MutablePowers.PLACES, MutableRegister.PLACES)) {
            probes.forEach(checks::learn);
            // when
            var unnoticed = checks.unnoticed(
                    (place, probe) -> noticed(checks, place, Objects.requireNonNull(probes.get(probe))));
            // then
            assertEquals(Map.of(), unnoticed);
        }
    }

    @Test
    void the_lists_of_checks_are_complete() {
        assertEquals(MutablePowers.CHECKS, checks(Powers.class));
        assertEquals(MutableRegister.CHECKS, checks(Register.class));
    }

    private static Set<String> checks(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == boolean.class
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0] == Acting.class)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static boolean noticed(CheckSwitch checks, Site place, Runnable probe) {
        checks.off(place);
        try {
            probe.run();
            return false;
        } catch (AssertionError wrong) {
            return true;
        } finally {
            checks.off(null);
        }
    }

    private Map<String, Runnable> probes() {
        var probes = new LinkedHashMap<String, Runnable>();
        grants(probes);
        people(probes);
        register(probes);
        return probes;
    }

    private void grants(Map<String, Runnable> probes) {
        var grants = "/organisations/" + EE_CSIRT + "/grants";
        probes.put(
                "another lists grants",
                () -> refused(lithuania().ask().get(grants).then(), 404, null));
        probes.put(
                "powerless lists grants",
                () -> refused(plain().ask().get(grants).then(), 403, "role-missing"));
        probes.put("another gives a role", () -> {
            var me = lithuania();
            refused(me.ask().body(officer(me)).post(grants).then(), 404, null);
        });
        probes.put("powerless gives a role", () -> {
            var me = plain();
            refused(me.ask().body(officer(estonia())).post(grants).then(), 403, "role-missing");
        });
        probes.put("one gives oneself a role", () -> {
            var me = estonia();
            refused(me.ask().body(officer(me)).post(grants).then(), 403, "own-grant");
        });
        probes.put(
                "another takes a role",
                () -> refused(lithuania().ask().delete(grants + given()).then(), 404, null));
        probes.put(
                "powerless takes a role",
                () -> refused(plain().ask().delete(grants + given()).then(), 403, "role-missing"));
    }

    private void people(Map<String, Runnable> probes) {
        var people = "/organisations/" + EE_CSIRT + "/people";
        probes.put(
                "another lists people",
                () -> refused(lithuania().ask().get(people).then(), 404, null));
        probes.put(
                "powerless lists people",
                () -> refused(plain().ask().get(people).then(), 403, "role-missing"));
        probes.put(
                "another invites",
                () -> refused(lithuania().ask().body(guest()).post(people).then(), 404, null));
        probes.put(
                "powerless invites",
                () -> refused(plain().ask().body(guest()).post(people).then(), 403, "role-missing"));
        probes.put(
                "another removes",
                () -> refused(
                        lithuania()
                                .ask()
                                .delete(people + "/" + plain().subject())
                                .then(),
                        404,
                        null));
        probes.put(
                "powerless removes",
                () -> refused(
                        plain().ask().delete(people + "/" + plain().subject()).then(), 403, "role-missing"));
        probes.put("one removes oneself", () -> {
            var me = estonia();
            refused(me.ask().delete(people + "/" + me.subject()).then(), 403, "own-removal");
        });
    }

    private void register(Map<String, Runnable> probes) {
        probes.put(
                "powerless proposes",
                () -> refused(Stage.propose(plain(), fresh("X")).then(), 403, "role-missing"));
        probes.put(
                "another Member State proposes",
                () -> refused(Stage.propose(lithuania(), fresh("X")).then(), 403, "other-member-state"));
        probes.put("one confirms one's own", () -> {
            var me = estonia();
            refused(confirms(me, me), 403, "second-person-needed");
        });
        probes.put(
                "another Member State confirms",
                () -> refused(confirms(lithuania(), estonia()), 403, "other-member-state"));
        probes.put(
                "powerless confirms",
                () -> refused(confirms(stage.person(EE_SPOC, "EE"), estonia()), 403, "role-missing"));
        probes.put("another reads of an organisation", () -> {
            var id = Stage.propose(estonia(), fresh("X")).path("id");
            lithuania().ask().get("/organisations/" + id).then().statusCode(200).body("contactEmail", nullValue());
        });
        probes.put("powerless reads the report", () -> {
            var officer = stage.person(EU_CENTRE, "EU", Role.OFFICER);
            refused(officer.ask().get("/directory").then(), 403, "role-missing");
        });
    }

    private static void refused(
            ValidatableResponse answer, int status, @org.jspecify.annotations.Nullable String code) {
        answer.statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private Actor estonia() {
        return stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
    }

    private Actor plain() {
        return stage.person(EE_CSIRT, "EE");
    }

    /** Not the stranger of other tests: what its probes get through stays in the database. */
    private Actor lithuania() {
        return stage.person(LT_CSIRT, "LT", Role.COORDINATOR);
    }

    private static Map<String, String> officer(Actor who) {
        return Map.of("subject", who.subject(), "role", "officer");
    }

    private String given() {
        return "/"
                + estonia()
                        .ask()
                        .body(officer(plain()))
                        .post("/organisations/" + EE_CSIRT + "/grants")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> guest() {
        return Map.of(
                "email",
                UuidV7.next() + "@ee.example",
                "givenName",
                "G",
                "familyName",
                "F",
                "roles",
                List.of("officer"));
    }

    private static ValidatableResponse confirms(Actor who, Actor proposer) {
        var proposed = Stage.propose(proposer, fresh("X"));
        return who.ask()
                .header("If-Match", etag(proposed))
                .post("/organisations/" + proposed.path("id") + "/confirmation")
                .then();
    }

    /** Opens or closes the tables for the service's role, beside their own policies. */
    private static void open(boolean open) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        setting("VALLUM_DATABASE_URL"), "identity_owner", setting("VALLUM_DATABASE_OWNER_PASSWORD"));
                var statement = owner.createStatement()) {
            for (var table : TABLES) {
                statement.execute("drop policy if exists test_open on " + table);
                if (open) {
                    statement.execute(
                            "create policy test_open on " + table + " to identity_app using (true) with check (true)");
                }
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
