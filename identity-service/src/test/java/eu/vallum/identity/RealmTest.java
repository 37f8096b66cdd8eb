package eu.vallum.identity;

import static eu.vallum.identity.Stage.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realm's README promises, asked of the Keycloak that runs. */
@QuarkusTest
@WithTestResource(IdentityStack.class)
class RealmTest {
    private static final String GOOD = "Seven-Herons-Over-Narva";

    @ParameterizedTest
    @ValueSource(strings = {"Elevenchars", "correcthorsebatterystaple", "Vallum-Password", "administrator123"})
    void a_short_or_well_known_password_is_refused(String password) {
        password(account(), password).then().statusCode(400);
    }

    @Test
    void a_password_is_neither_the_address_nor_an_earlier_one() {
        var account = account();
        password(account, account.address()).then().statusCode(400);
        password(account, GOOD).then().statusCode(204);
        password(account, GOOD + "!").then().statusCode(204);
        password(account, GOOD).then().statusCode(400);
    }

    /** The minutes are those that Keycloak has set; only the locks before are cut to a second, for a test that ends. */
    @ParameterizedTest(name = "lock-out {0} lasts {1} minutes")
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "7,60"})
    void five_wrong_passwords_lock_for_a_minute_and_each_further_one_for_twice_as_long(int lockout, int minutes)
            throws Exception {
        // given
        var account = member();
        lockedBriefly(account, lockout - 1);
        // when
        wrong(account, lockout == 1 ? 5 : 1);
        // then
        var lock = locked(account);
        assertEquals(lockout + 4, lock.getInt("numFailures"));
        assertEquals(lockout, lock.getInt("numTemporaryLockouts"));
        assertEquals(60 * minutes, lock.getLong("failedLoginNotBefore") - lock.getLong("lastFailure") / 1000);
    }

    @Test
    void while_it_is_locked_the_right_password_is_answered_like_a_wrong_one_and_neither_counts() throws Exception {
        // given: one person who has come to the password page before the lock
        var account = member();
        assertTrue(new SignIn().with(account.address(), GOOD).signedIn());
        var early = new SignIn();
        var asked = early.asked(account.address());
        var late = new SignIn();
        var askedToo = late.asked(account.address());
        wrong(account, 5);
        var before = locked(account);
        var unlocked = new SignIn().with(member().address(), "wrong-at-first");
        // when
        var right = early.answered(asked, GOOD);
        var wrong = late.answered(askedToo, "wrong-again");
        var rightFromTheStart = new SignIn().with(account.address(), GOOD);
        var wrongFromTheStart = new SignIn().with(account.address(), "wrong-again");
        // then
        assertFalse(right.signedIn(), "the right password does not help now");
        assertFalse(rightFromTheStart.signedIn(), "nor from the start");
        assertEquals(wrong.words(), right.words());
        assertEquals(unlocked.words(), right.words());
        assertEquals(wrongFromTheStart.words(), rightFromTheStart.words());
        assertTrue(right.words().contains("Invalid"), right.words());
        assertEquals(before.getInt("numFailures"), locked(account).getInt("numFailures"));
        assertEquals(before.getLong("failedLoginNotBefore"), locked(account).getLong("failedLoginNotBefore"));
    }

    @Test
    void after_the_lock_the_right_password_leads_in_and_the_count_begins_anew() throws Exception {
        // given
        var account = member();
        lockedBriefly(account, 1);
        // when
        assertTrue(new SignIn().with(account.address(), GOOD).signedIn());
        // then
        eventually("forgotten", () -> status(account).getInt("numFailures") == 0);
        wrong(account, 4);
        eventually("counted", () -> status(account).getInt("numFailures") == 4);
        assertFalse(status(account).getBoolean("disabled"));
    }

    @Test
    void the_realm_says_five_failures_a_minute_and_an_hour_at_most() {
        KeycloakAdmin.ask()
                .get("")
                .then()
                .body("bruteForceProtected", is(true))
                .body("failureFactor", is(5))
                .body("waitIncrementSeconds", is(60))
                .body("maxFailureWaitSeconds", is(3600))
                .body("permanentLockout", is(false));
    }

    private static void longestLock(int seconds) {
        KeycloakAdmin.ask()
                .body(Map.of("maxFailureWaitSeconds", seconds))
                .put("")
                .then()
                .statusCode(204);
    }

    private static void wrong(Account account, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Thread.sleep(250); // slower than a machine's guessing, which locks at once
            assertFalse(new SignIn().with(account.address(), "wrong-" + i).signedIn());
        }
    }

    private static JsonPath status(Account account) {
        return KeycloakAdmin.ask()
                .get("/attack-detection/brute-force/users/" + account.id())
                .jsonPath();
    }

    /** Waits until the account is locked: Keycloak counts a failure after it has answered. */
    private static JsonPath locked(Account account) throws InterruptedException {
        var status = new AtomicReference<JsonPath>();
        eventually("locked", () -> {
            status.set(status(account));
            return status.get().getBoolean("disabled");
        });
        return status.get();
    }

    /** Lets the account be locked so many times, each for a second at most, and waits until it is open again. */
    private static void lockedBriefly(Account account, int times) throws Exception {
        longestLock(1);
        try {
            for (int lock = 1; lock <= times; lock++) {
                wrong(account, lock == 1 ? 5 : 1);
                int failures = lock + 4;
                eventually("open again after " + failures, () -> {
                    var status = status(account);
                    return status.getInt("numFailures") == failures && !status.getBoolean("disabled");
                });
            }
        } finally {
            longestLock(3600);
        }
    }

    @Test
    void sessions_and_tokens_live_as_long_as_promised() throws Exception {
        KeycloakAdmin.ask()
                .get("")
                .then()
                .body("ssoSessionIdleTimeout", is(30 * 60))
                .body("ssoSessionMaxLifespan", is(10 * 60 * 60))
                .body("accessTokenLifespan", is(5 * 60))
                .body("accessCodeLifespan", is(60))
                .body("rememberMe", is(false))
                .body("registrationAllowed", is(false));
        var person = member();
        var begun = Instant.now();
        var tokens = new SignIn().with(person.address(), GOOD).tokens();
        // The session began at the password; its tokens come some of Keycloak's whole seconds later.
        var since = Duration.between(begun, Instant.now()).toSeconds() + 1;
        for (var promised :
                Map.of("expires_in", 300, "refresh_expires_in", 1800).entrySet()) {
            var left = tokens.get(promised.getKey()).asLong();
            assertTrue(
                    left <= promised.getValue() && left >= promised.getValue() - since,
                    promised.getKey() + " is " + left + " after " + since + " s");
        }
    }

    @Test
    void a_refresh_token_works_once() throws Exception {
        var person = new SignIn();
        var first = person.with(member().address(), GOOD)
                .tokens()
                .get("refresh_token")
                .asText();
        var second = person.refresh(first);
        assertTrue(second.has("access_token"));
        assertEquals("invalid_grant", person.refresh(first).path("error").asText());
    }

    @Test
    void the_token_names_exactly_one_organisation_with_what_the_register_says() throws Exception {
        // given
        var account = member();
        // when
        var claims = new SignIn().with(account.address(), GOOD).claims();
        // then
        assertEquals(1, claims.get("organization").size());
        var acting = claims.at("/organization/ee-csirt");
        assertEquals(Stage.EE_CSIRT.toString(), acting.at("/vallum_id/0").asText());
        assertEquals("EE", acting.at("/member_state/0").asText());
        assertEquals("csirt", acting.at("/kind/0").asText());
        assertEquals(account.id(), claims.get("sub").asText());
        assertEquals("low", claims.get("acr").asText());
        assertEquals("portal", claims.get("azp").asText());
        assertFalse(claims.has("email"), "services need no address");
        var audiences = claims.get("aud").toString();
        for (var service : List.of("identity-service", "incident-service", "research-registry")) {
            assertTrue(audiences.contains(service), audiences);
        }
    }

    @Test
    void signing_in_again_without_a_password_keeps_the_level_of_assurance() throws Exception {
        var account = member();
        var browser = new SignIn();
        browser.with(account.address(), GOOD);
        assertEquals(
                "low", browser.with(account.address(), GOOD).claims().get("acr").asText());
    }

    @Test
    void only_the_code_flow_with_s256_leads_in() throws Exception {
        var browser = new SignIn();
        for (var weak : List.of("", "plain")) {
            var answer = browser.send(browser.authorisation(weak, "v".repeat(50)), null);
            assertTrue(answer.headers().firstValue("location").orElse("").contains("error=invalid_request"));
        }
        var account = member();
        var direct = browser.token(Map.of("grant_type", "password", "username", account.address(), "password", GOOD));
        assertEquals("unauthorized_client", direct.path("error").asText());
        KeycloakAdmin.ask()
                .get("/clients")
                .then()
                .body("directAccessGrantsEnabled", everyItem(is(false)))
                .body("implicitFlowEnabled", everyItem(is(false)));
    }

    @Test
    void the_realm_as_code_brings_no_person_and_its_demo_clients_are_off_unless_asked_for() throws Exception {
        var realm = new ObjectMapper()
                .readTree(Path.of("src/main/realm/vallum-realm.json").toFile());
        assertEquals(
                List.of("service-account-identity-service"), realm.get("users").findValuesAsText("username"));
        for (var client : realm.get("clients")) {
            var demo = client.get("clientId").asText().startsWith("demo-");
            assertEquals(demo, client.get("enabled").asText().equals("${VALLUM_DEMO_CLIENTS:false}"));
        }
        KeycloakAdmin.ask()
                .get("")
                .then()
                .body("passwordPolicy", containsString("length(12)"))
                .body("passwordPolicy", containsString("passwordBlacklist"))
                .body("eventsEnabled", is(true))
                .body("organizationsEnabled", is(true));
    }

    private record Account(String id, String address) {}

    /** An account without a password. */
    private static Account account() {
        var address = "realm-" + UuidV7.next() + "@ee.example";
        var location = KeycloakAdmin.ask()
                .body(Map.of(
                        "username",
                        address,
                        "email",
                        address,
                        "firstName",
                        "Realm",
                        "lastName",
                        "Tester",
                        "emailVerified",
                        true,
                        "enabled",
                        true))
                .post("/users")
                .header("Location");
        return new Account(location.substring(location.lastIndexOf('/') + 1), address);
    }

    /** An account with a good password that belongs to the Estonian response team. */
    private static Account member() throws InterruptedException {
        var account = account();
        password(account, GOOD).then().statusCode(204);
        var name = "EE · Estonian Cyber Incident Centre";
        eventually(
                "organisation there", () -> !KeycloakAdmin.organisations(name).isEmpty());
        var organisation = KeycloakAdmin.organisations(name).getFirst().get("id");
        KeycloakAdmin.ask()
                .body(account.id())
                .post("/organizations/" + organisation + "/members")
                .then()
                .statusCode(201);
        return account;
    }

    private static Response password(Account account, String password) {
        return KeycloakAdmin.ask()
                .body(Map.of("type", "password", "temporary", false, "value", password))
                .put("/users/" + account.id() + "/reset-password");
    }
}
