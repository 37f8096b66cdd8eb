package eu.vallum.identity;

import static io.restassured.RestAssured.given;

import eu.vallum.identity.grant.Giving;
import eu.vallum.identity.grant.GrantRole;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.People;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.ContractFilter;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What the tests need again and again: people with roles, and requests judged by the contract. */
@Singleton
public class Stage {
    static final UUID EE_CSIRT = seeded("0801");
    static final UUID EE_SPOC = seeded("0802");
    static final UUID LV_CSIRT = seeded("1901");
    static final UUID LT_CSIRT = seeded("1701");
    static final UUID EU_CENTRE = seeded("2804");
    static final ContractFilter CONTRACT = new ContractFilter("identity");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Giving giving;
    private final People people;
    private final CurrentCaller caller;

    Stage(Giving giving, People people, CurrentCaller caller) {
        this.giving = giving;
        this.people = people;
        this.caller = caller;
    }

    /** Somebody who acts for an organisation. */
    record Actor(String subject, UUID organisation, String memberState, String token) {
        RequestSpecification ask() {
            return given().filter(CONTRACT)
                    .basePath("/api/identity/v1")
                    .contentType(ContentType.JSON)
                    .auth()
                    .oauth2(token);
        }
    }

    /** A new person of an organisation with these roles; none is fine. */
    Actor person(UUID organisation, String memberState, Role... roles) {
        var subject = UuidV7.next().toString();
        caller.as(
                new Job("demo"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var id = new OrganisationId(organisation);
                    people.add(id, subject, "Person " + subject, subject + "@people.example");
                    for (var role : roles) {
                        giving.give(id, new GrantRole(subject, role, null, null), "test");
                    }
                    return subject;
                }));
        return new Actor(
                subject,
                organisation,
                memberState,
                TestTokens.person(subject, "Person " + subject, organisation, memberState));
    }

    /** Requests of nobody. */
    static RequestSpecification nobody() {
        return given().filter(CONTRACT).basePath("/api/identity/v1").contentType(ContentType.JSON);
    }

    /** Somebody whose token has no scope of this service. */
    static RequestSpecification scopeless() {
        return nobody().auth().oauth2(TestTokens.client("demo-agency", EU_CENTRE, "EU", "incident:read"));
    }

    /** Proposes an entity in Estonia. */
    static Response propose(Actor by, String name) {
        return by.ask()
                .body(Map.of(
                        "name", name, "memberState", "EE", "kind", "entity", "contactEmail", "contact@entity.example"))
                .post("/organisations");
    }

    static String fresh(String word) {
        return word + " " + UuidV7.next();
    }

    static String etag(Response response) {
        return response.header("ETag");
    }

    /** Waits until something holds, or fails. */
    static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            Thread.sleep(100);
        }
    }

    private static UUID seeded(String digits) {
        return UUID.fromString("01900000-0000-7000-8000-00000000" + digits);
    }
}
