package eu.vallum.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.Scopes;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a token must carry, of every operation as its contract names it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class ScopeTest {
    @Test
    void every_operation_refuses_a_token_that_has_every_scope_but_the_one_it_wants() throws Exception {
        assertEquals(List.of(), Scopes.unasked("incident", UuidV7.next(), "EE"));
    }
}
