package eu.vallum.research.demo;

import static eu.vallum.research.Api.anybody;
import static eu.vallum.research.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class DemoTest {
    @Inject
    People people;

    @Inject
    Demo demo;

    @Test
    void the_story_is_told_once_under_the_id_that_the_contract_prints() {
        // given
        people.researcher("elena");
        // when it is told twice
        assertTrue(demo.told());
        assertTrue(demo.told());
        // then
        var project = json(anybody().get("projects/97255d4b-06a7-8fbf-937b-3ae4238dcd04"), 200);
        assertEquals("WARDLIGHT", project.getString("acronym"));
        assertEquals("ongoing", project.getString("status"));
        var found = json(anybody().queryParam("q", "hospital ransomware").get("projects"), 200);
        assertEquals("WARDLIGHT", found.getString("items[0].acronym"));
    }
}
