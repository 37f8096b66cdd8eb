package eu.vallum.research.cordis;

import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.json;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Acting.Kind;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.MovableClock;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class InterruptedImportTest {
    @Inject
    People people;

    @Inject
    StartingImport starting;

    @Inject
    ExpiringImports expiring;

    @Inject
    ConductingImport conducting;

    @Inject
    CurrentCaller caller;

    @Inject
    MovableClock clock;

    @Test
    void an_import_whose_process_died_ends_as_failed_and_the_files_can_be_sent_again() {
        // given an import that was begun by a process that is no more
        var organisation = UuidV7.next();
        var sofia = people.administrator(organisation);
        var who = new Acting(
                "admin-" + organisation,
                "An Admin",
                Kind.PERSON,
                organisation,
                "EU",
                Assurance.LOW,
                Set.of("research:write"));
        var started =
                assertInstanceOf(StartingImport.Outcome.Started.class, caller.as(who, () -> starting.start(false)));
        var id = started.details().id();
        // when others are sent meanwhile
        as(sofia)
                .multiPart("file", "topics.csv", Importing.own("topics.csv").bytes())
                .post("imports")
                .then()
                .statusCode(409)
                .body("code", equalTo("import-under-way"));
        // then they wait until the lease has run out
        try {
            clock.move(Duration.ofSeconds(61));
            caller.as(new Job("imports"), expiring::expire);
        } finally {
            clock.real();
        }
        var failed = json(as(sofia).get("imports/" + id), 200);
        assertEquals("failed", failed.getString("state"));
        assertEquals(
                "It was interrupted. What was taken stays; sending the files again is safe.",
                failed.getString("failure"));
        assertEquals(
                "done", Importing.files(sofia, Importing.own("project.csv")).getString("state"));
        // and the dead process, should it come back, gets nothing in
        assertFalse(caller.as(who, () -> conducting.begin(id, List.of(), List.of(), false)));
    }
}
