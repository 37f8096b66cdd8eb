package eu.vallum.incident;

import eu.vallum.platform.testing.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void the_house_rules_hold() {
        HouseRules.check(
                "eu.vallum.incident",
                Set.of(
                        "SubscriptionResource.read",
                        "PublicResource.authorities",
                        "PublicResource.ask",
                        "PublicResource.enter",
                        "PublicResource.file",
                        "PublicResource.view",
                        "PublicResource.answer",
                        "PublicResource.revoke",
                        "VisitorResource.enter",
                        "VisitorResource.view",
                        "VisitorResource.acknowledge",
                        "VisitorResource.answer",
                        "VisitorResource.leave"));
    }
}
