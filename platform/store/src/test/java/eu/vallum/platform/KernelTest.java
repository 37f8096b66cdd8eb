package eu.vallum.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.DomainEvent;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.sample.Misshapen;
import eu.vallum.platform.sample.Unpromised;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class KernelTest {
    private static final String THINGS = "/api/sample/v1/things";
    private static final String FEED = "/api/sample/v1/feed";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    private final UUID estonia = UuidV7.next();
    private final UUID latvia = UuidV7.next();

    @Test
    void an_organisation_sees_its_own_rows_only() {
        // given
        var id = note(estonia, "EE", null);
        // when, then
        given().auth()
                .oauth2(token(estonia, "EE"))
                .get(THINGS)
                .then()
                .statusCode(200)
                .body("$", hasItem(id));
        given().auth()
                .oauth2(token(latvia, "LV"))
                .get(THINGS)
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void without_a_token_the_answer_is_401_with_a_problem() {
        given().get(THINGS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("sign-in-required"));
    }

    @Test
    void a_token_for_another_audience_is_refused_as_a_problem() {
        given().auth()
                .oauth2(TestTokens.wrongAudience(estonia, "EE"))
                .get(THINGS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_that_is_no_token_is_refused_as_a_problem() {
        given().auth().oauth2("rubbish").get(THINGS).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_token_without_the_scope_is_refused_and_told_which() {
        given().auth()
                .oauth2(TestTokens.client("c", estonia, "EE", "incident:read"))
                .contentType(ContentType.JSON)
                .body("{\"words\":\"x\"}")
                .post(THINGS)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
    }

    @Test
    void a_person_without_a_single_organisation_is_asked_to_choose_one() {
        given().auth()
                .oauth2(TestTokens.withoutOrganisation("p"))
                .get(THINGS)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-acting-organisation"));
    }

    @Test
    void a_field_that_breaks_a_rule_is_named() {
        given().auth()
                .oauth2(token(estonia, "EE"))
                .contentType(ContentType.JSON)
                .body("{\"words\":\"" + "x".repeat(21) + "\"}")
                .post(THINGS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/words"));
    }

    @Test
    void malformed_json_is_refused_without_naming_classes() {
        given().auth()
                .oauth2(token(estonia, "EE"))
                .contentType(ContentType.JSON)
                .body("{\"words\":")
                .post(THINGS)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body(not(equalTo("jackson")));
    }

    @Test
    void an_unexpected_failure_says_nothing_of_itself_and_leaves_nothing() {
        given().auth()
                .oauth2(token(estonia, "EE"))
                .contentType(ContentType.JSON)
                .body("{\"words\":\"x\",\"fail\":true}")
                .post(THINGS)
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"));
        given().auth().oauth2(token(estonia, "EE")).get(THINGS).then().body("$", empty());
    }

    @Test
    void the_same_key_twice_does_the_work_once() {
        var first = note(estonia, "EE", "k1");
        assertEquals(first, note(estonia, "EE", "k1"));
        given().auth().oauth2(token(estonia, "EE")).get(THINGS).then().body("size()", equalTo(1));
    }

    @Test
    void the_same_key_at_the_same_time_does_the_work_once() throws Exception {
        // when
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> note(estonia, "EE", "together")))
                    .toList();
            var ids = new HashSet<String>();
            for (var call : calls) {
                ids.add(call.get());
            }
            // then
            assertEquals(1, ids.size());
        }
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        note(estonia, "EE", "k2");
        given().auth()
                .oauth2(token(estonia, "EE"))
                .header("Idempotency-Key", "k2")
                .contentType(ContentType.JSON)
                .body("{\"words\":\"other\"}")
                .post(THINGS)
                .then()
                .statusCode(422);
    }

    @Test
    void the_same_key_of_another_organisation_is_another_key() {
        assertTrue(!note(estonia, "EE", "shared").equals(note(latvia, "LV", "shared")));
    }

    @Test
    void a_fact_reaches_its_listener_and_nobody_else_and_can_be_resumed() throws Exception {
        // given
        var events = listen(estonia, "EE", null);
        var foreign = listen(latvia, "LV", null);
        assertTrue(events.poll(10, TimeUnit.SECONDS).contains("ready"));
        assertTrue(foreign.poll(10, TimeUnit.SECONDS).contains("ready"));
        // when
        var id = note(estonia, "EE", null);
        // then
        var heard = events.poll(10, TimeUnit.SECONDS);
        assertTrue(heard != null && heard.contains("thing-noted") && heard.contains(id), heard);
        assertEquals(null, foreign.poll(1, TimeUnit.SECONDS));
        // and: resumed before it, it comes again
        long position = Long.parseLong(heard.replaceAll("(?s).*id:\\s*(\\d+).*", "$1"));
        var again = listen(estonia, "EE", Long.toString(position - 1));
        assertTrue(again.poll(10, TimeUnit.SECONDS).contains("ready"));
        assertTrue(again.poll(10, TimeUnit.SECONDS).contains(id));
    }

    @Test
    void a_fact_that_is_not_as_promised_is_refused_with_all_that_was_to_be_told_along_with_it() throws Exception {
        // given
        var thing = UuidV7.next();
        var secret = "told to nobody";
        var sound = new Misshapen(thing, estonia, 1, null);
        for (var event : List.of(
                new Misshapen(thing, estonia, 1, secret),
                new Misshapen(thing, estonia, -1, null),
                new Unpromised(thing, estonia, 1))) {
            // when
            var refused = assertThrows(IllegalArgumentException.class, () -> put(List.of(sound, event)));
            // then: the type is named, and no value that might be somebody's words
            assertTrue(refused.getMessage().contains(event.type()), refused.getMessage());
            assertFalse(refused.getMessage().contains(secret), refused.getMessage());
        }
        try (var owner = owner();
                var stored = owner.prepareStatement("select count(*) from outbox where key = ?")) {
            stored.setObject(1, thing);
            var rows = stored.executeQuery();
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
        // and: what is as promised is let through, or the refusals would prove nothing
        put(List.of(sound));
    }

    private void put(List<? extends DomainEvent> events) {
        QuarkusTransaction.requiringNew()
                .run(() -> caller.as(new Job("test"), () -> {
                    outbox.put(events);
                    return events.size();
                }));
    }

    @Test
    void every_entry_is_sealed_within_two_seconds_and_a_changed_one_is_found() throws Exception {
        // given
        note(estonia, "EE", null);
        Thread.sleep(2_500);
        // then
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("alter table audit_entry no force row level security");
            var unsealed = statement.executeQuery(
                    "select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry ="
                            + " e.id)");
            unsealed.next();
            assertEquals(0, unsealed.getInt(1));
            statement.execute("alter table audit_entry force row level security");
        }
    }

    @Test
    void the_service_role_cannot_change_or_delete_an_audit_entry() throws Exception {
        note(estonia, "EE", null);
        for (var sql :
                List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            try (var app = app();
                    var statement = app.createStatement()) {
                statement.execute(sql);
                throw new AssertionError(sql + " was allowed");
            } catch (SQLException e) {
                assertEquals("42501", e.getSQLState());
            }
        }
    }

    private java.sql.Connection owner() throws SQLException {
        return connect("incident_owner", "VALLUM_DATABASE_OWNER_PASSWORD");
    }

    private java.sql.Connection app() throws SQLException {
        return connect("incident_app", "VALLUM_DATABASE_APP_PASSWORD");
    }

    private static java.sql.Connection connect(String role, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class), role, config.getValue(password, String.class));
    }

    private LinkedBlockingQueue<String> listen(UUID organisation, String memberState, String after) {
        var events = new LinkedBlockingQueue<String>();
        var request = HttpRequest.newBuilder(root.resolve(FEED))
                .header("Authorization", "Bearer " + token(organisation, memberState));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    var block = new StringBuilder();
                    answer.body().forEach(line -> {
                        if (line.isEmpty() && !block.isEmpty()) {
                            if (!block.toString().contains("ping")) {
                                events.add(block.toString());
                            }
                            block.setLength(0);
                        } else {
                            block.append(line).append('\n');
                        }
                    });
                });
        return events;
    }

    private static String token(UUID organisation, String memberState) {
        return TestTokens.person("p-" + organisation, "Somebody", organisation, memberState);
    }

    private static String note(UUID organisation, String memberState, String key) {
        var request = given().auth().oauth2(token(organisation, memberState)).contentType(ContentType.JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"words\":\"x\"}")
                .post(THINGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
