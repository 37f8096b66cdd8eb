package eu.vallum.research;

import eu.vallum.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void the_house_rules_hold_and_only_what_is_meant_to_be_is_open() {
        HouseRules.check(
                "eu.vallum.research",
                Set.of("ProjectsResource.search", "ProjectsResource.read", "VocabularyResource.jrc"));
    }
}
