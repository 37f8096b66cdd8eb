package eu.vallum.incident.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.incident.Stage;
import eu.vallum.incident.Stage.Player;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is on duty is told of what is for their organisation, and not of what is for named persons of it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class NamedAlertTest {
    @Inject
    Needs needs;

    @Inject
    CurrentCaller caller;

    @Test
    void a_share_for_named_persons_needs_nobody_on_duty() {
        // given
        var owner = Stage.coordinator("EE");
        var named = Stage.coordinator("LV");
        named.sends(Map.of("persons", List.of(Map.of("subject", named.subject(), "name", named.name()))))
                .header("If-Match", "\"0\"")
                .put(Stage.API + "/persons")
                .then()
                .statusCode(200);
        // then
        assertEquals(true, needed(owner, named, "AMBER"));
        assertEquals(false, needed(owner, named, "RED"));
    }

    private boolean needed(Player owner, Player named, String tlp) {
        var incident = Stage.filed(owner);
        var terms = new HashMap<String, Object>(
                Map.of("recipients", List.of(named.organisation()), "tlp", tlp, "basis", "NIS2 Art. 15(3)"));
        if (tlp.equals("RED")) {
            terms.put("persons", List.of(Map.of("organisation", named.organisation(), "subject", named.subject())));
        }
        String share = owner.sends(terms)
                .post(Stage.API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        return caller.as(
                new Job("desk"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> needs.shared(
                                        UUID.fromString(incident), UUID.fromString(share), named.organisation())
                                .isPresent()));
    }
}
