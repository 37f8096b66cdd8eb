package eu.vallum.research;

import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.complete;
import static eu.vallum.research.Api.save;
import static eu.vallum.research.Api.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.CheckSites.Site;
import eu.vallum.research.access.ResearchAccess;
import eu.vallum.research.cordis.Powerless;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Takes every check away at each place that asks it, one by one, and demands that a probe which is right otherwise goes wrong. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class CheckSitesTest {
    @Inject
    People people;

    @Inject
    Powerless powerless;

    @Test
    void every_place_that_asks_a_check_is_missed_when_it_no_longer_does() {
        // given
        var probes = probes();
        var checks = MutableAccess.PLACES;
        probes.forEach(checks::learn);
        // when
        var unnoticed = checks.unnoticed((place, probe) -> noticed(place, Objects.requireNonNull(probes.get(probe))));
        // then
        assertEquals(Map.of(), unnoticed);
    }

    @Test
    void the_list_of_checks_is_complete() {
        assertEquals(
                MutableAccess.CHECKS,
                Arrays.stream(ResearchAccess.class.getDeclaredMethods())
                        .filter(method ->
                                method.getParameterCount() > 0 && method.getParameterTypes()[0] == Acting.class)
                        .map(java.lang.reflect.Method::getName)
                        .collect(Collectors.toSet()));
    }

    private static boolean noticed(Site place, Runnable probe) {
        MutableAccess.PLACES.off(place);
        try {
            probe.run();
            return false;
        } catch (AssertionError wrong) {
            return true;
        } finally {
            MutableAccess.PLACES.off(null);
        }
    }

    private Map<String, Runnable> probes() {
        var probes = new LinkedHashMap<String, Runnable>();
        var nina = people.visitorOfUniversity();
        var elena = people.researcher("checked");
        var colleague = people.researcher("checking");
        var one = UuidV7.next();
        var project = "own/projects/" + one;
        probes.put("lists projects", () -> as(nina).get("own/projects").then().statusCode(403));
        probes.put("reads a project", () -> as(nina).get(project).then().statusCode(403));
        probes.put(
                "publishes", () -> as(nina).put(project + "/publication").then().statusCode(403));
        probes.put("saves", () -> save(nina, one, Map.of()).then().statusCode(403));
        probes.put("submits", () -> submit(nina, one, key()).then().statusCode(403));
        probes.put(
                "starts an import",
                () -> as(elena)
                        .multiPart("file", "x.csv", "a".getBytes(StandardCharsets.UTF_8))
                        .post("imports")
                        .then()
                        .statusCode(403));
        probes.put("lists imports", () -> as(elena).get("imports").then().statusCode(403));
        probes.put("goes on with an import", () -> assertFalse(powerless.goesOn()));
        probes.put(
                "reads another's draft",
                () -> as(colleague).get("drafts/" + drafted(elena)).then().statusCode(404));
        probes.put(
                "saves another's draft",
                () -> save(colleague, drafted(elena), 1, Map.of()).then().statusCode(404));
        probes.put(
                "submits another's draft",
                () -> submit(colleague, drafted(elena), key()).then().statusCode(404));
        probes.put("submits again what another writes", () -> again(elena, colleague));
        return probes;
    }

    /** Nobody's submission takes the draft that somebody else has begun since under the same id. */
    private static void again(String author, String other) {
        var id = drafted(author);
        submit(author, id, key()).then().statusCode(201);
        save(other, id, Map.of("title", "Mine")).then().statusCode(201);
        submit(author, id, key()).then().statusCode(200);
        as(other).get("drafts/" + id).then().statusCode(200);
    }

    private static UUID drafted(String author) {
        var id = UuidV7.next();
        save(author, id, complete("CHECKS", "checking")).then().statusCode(201);
        return id;
    }

    private static String key() {
        return UuidV7.next().toString();
    }
}
