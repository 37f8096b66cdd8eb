package eu.vallum.research.whole;

import eu.vallum.localstack.TestStack;
import eu.vallum.research.Api;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Classes run in the order of their names; this package's comes last, when every answer that tests know of has been seen. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class EveryAnswerTest {
    @Test
    void every_operation_was_seen_with_every_status_it_promises() {
        Api.CONTRACT.assertEverythingExercised();
    }
}
