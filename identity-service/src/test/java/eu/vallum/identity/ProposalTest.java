package eu.vallum.identity;

import static eu.vallum.identity.Stage.EE_CSIRT;
import static eu.vallum.identity.Stage.EE_SPOC;
import static eu.vallum.identity.Stage.fresh;
import static eu.vallum.identity.Stage.propose;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.identity.Stage.Actor;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be proposed, and how often. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class ProposalTest {
    @Inject
    Stage stage;

    private Actor estonia;
    private Actor second;

    @BeforeEach
    void people() {
        estonia = stage.person(EE_CSIRT, "EE", Role.COORDINATOR);
        second = stage.person(EE_SPOC, "EE", Role.COORDINATOR);
    }

    @Test
    void a_name_stands_once_in_a_member_state() {
        var name = fresh("Hospital");
        propose(estonia, name).then().statusCode(201);
        propose(second, name.toUpperCase()).then().statusCode(409).body("code", equalTo("organisation-known"));
    }

    @Test
    void of_six_who_propose_one_name_at_once_one_is_first() throws Exception {
        var name = fresh("Hospital");
        Callable<Integer> proposing = () -> propose(estonia, name).statusCode();
        try (var many = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(Collections.nCopies(6, proposing))) {
                answers.add(answer.get());
            }
            assertEquals(1, Collections.frequency(answers, 201), answers.toString());
            assertEquals(5, Collections.frequency(answers, 409), answers.toString());
        }
    }

    @Test
    void the_same_key_proposes_once_and_another_body_is_refused() {
        // given
        var key = UuidV7.next().toString();
        var body = Map.of("name", fresh("H"), "memberState", "EE", "kind", "entity", "contactEmail", "a@b.example");
        // when
        var first = estonia.ask().header("Idempotency-Key", key).body(body).post("/organisations");
        var again = estonia.ask().header("Idempotency-Key", key).body(body).post("/organisations");
        // then
        assertEquals((String) first.path("id"), again.path("id"));
        estonia.ask()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Other", "memberState", "EE", "kind", "entity", "contactEmail", "a@b.example"))
                .post("/organisations")
                .then()
                .statusCode(422);
    }

    @Test
    void a_proposal_without_a_name_or_with_nonsense_is_not_taken() {
        estonia.ask()
                .body(Map.of("name", " ", "memberState", "XX", "kind", "entity", "contactEmail", "nobody"))
                .post("/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/memberState"))
                .body("errors.pointer", hasItem("/contactEmail"));
        estonia.ask()
                .body("{\"name\":\"x\",\"memberState\":\"EE\",\"kind\":\"club\",\"contactEmail\":\"a@b.example\"}")
                .post("/organisations")
                .then()
                .statusCode(400);
    }
}
