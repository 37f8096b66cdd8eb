package eu.vallum.identity;

import eu.vallum.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void the_house_rules_hold() {
        HouseRules.check("eu.vallum.identity", Set.of("InvitationResource.view", "InvitationResource.accept"));
    }
}
