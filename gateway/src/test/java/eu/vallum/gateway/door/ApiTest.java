package eu.vallum.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.vallum.gateway.door.testing.DoorStack;
import eu.vallum.gateway.door.testing.Origin;
import eu.vallum.gateway.door.testing.Realm;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DoorStack.class)
class ApiTest {
    private static final String ENTITIES = "/api/incident/v1/entities/imports";
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private static final String PROBLEM = "application/problem+json";
    private String gateway;
    private String agency;

    @BeforeEach
    void client() {
        gateway = setting("VALLUM_PUBLIC_URL");
        agency = new Realm(
                        setting("VALLUM_KEYCLOAK_URL"),
                        setting("vallum.test.keycloak.admin-password"),
                        setting("vallum.test.secrets"))
                .token("demo-agency");
    }

    @Test
    void a_good_token_passes_and_the_answer_tells_what_is_left() {
        given().auth()
                .oauth2(agency)
                .get(INCIDENTS + "?limit=5")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"replica\";q=6000;w=60")
                .header("RateLimit", containsString("\"replica\";r="))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("ETag", "\"1\"")
                .header("Server", nullValue())
                .header("Set-Cookie", nullValue());
        assertEquals("Bearer " + agency, Origin.SEEN.getLast().header("authorization"));
        assertEquals(INCIDENTS + "?limit=5", Origin.SEEN.getLast().target());
    }

    @Test
    void without_a_token_or_with_a_bad_one_the_answer_is_401() {
        given().get(INCIDENTS).then().statusCode(401).contentType(PROBLEM).header("WWW-Authenticate", notNullValue());
        for (var bad :
                new String[] {"rubbish", "a.b.c", agency + "x", agency.substring(0, agency.length() - 8) + "AAAAAAAA"
                }) {
            given().auth().oauth2(bad).get(INCIDENTS).then().statusCode(401).contentType(PROBLEM);
        }
        given().header("Authorization", "Basic YTpi").get(INCIDENTS).then().statusCode(401);
    }

    @Test
    void a_token_for_other_services_is_refused() {
        given().auth()
                .oauth2(agency)
                .get("/api/identity/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("wrong-audience"));
    }

    @Test
    void what_no_contract_names_does_not_exist() {
        given().auth()
                .oauth2(agency)
                .get("/api/incident/v1/secrets")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        given().auth().oauth2(agency).get("/api/incident/v2/incidents").then().statusCode(404);
        given().auth().oauth2(agency).get("/api/other/v1/incidents").then().statusCode(404);
        given().auth()
                .oauth2(agency)
                .delete(INCIDENTS)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .contentType(PROBLEM);
        given().auth()
                .oauth2(agency)
                .get(INCIDENTS + "?view=all&admin=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void bodies_of_another_type_or_size_are_refused() {
        given().auth()
                .oauth2(agency)
                .contentType("text/xml")
                .body("<a/>")
                .post(INCIDENTS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().auth()
                .oauth2(agency)
                .contentType("application/json")
                .body(" ".repeat(1024 * 1024 + 1))
                .post(INCIDENTS)
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void a_body_without_a_length_is_cut_off_at_the_limit() throws Exception {
        // given
        var before = Origin.SEEN.size();
        var request = HttpRequest.newBuilder(URI.create(gateway + INCIDENTS))
                .header("authorization", "Bearer " + agency)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(8 * 1024 * 1024)))
                .build();

        // when
        int status;
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            status = client.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException cut) {
            status = 413; // the connection was closed while the client still wrote
        }

        // then
        assertEquals(413, status);
        assertEquals(before, Origin.SEEN.size(), "the service saw no whole request");
    }

    @Test
    void the_limits_of_files_and_of_pages_hold_as_that_of_json_does() throws Exception {
        // given
        int before = Origin.SEEN.size();
        // when, then: a file as large as its contract lets it be reaches the service, and one byte more does not
        given().auth()
                .oauth2(agency)
                .contentType("text/csv")
                .body("x".repeat(5 * 1024 * 1024))
                .post(ENTITIES)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(agency)
                .contentType("text/csv")
                .body("x".repeat(5 * 1024 * 1024 + 1))
                .post(ENTITIES)
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
        assertEquals(before + 1, Origin.SEEN.size());
        // when, then: a form
        given().contentType("application/x-www-form-urlencoded")
                .body("title=" + "x".repeat(16 * 1024 * 1024))
                .post("/app/escalations")
                .then()
                .statusCode(413);
        // when, then: a form that does not say how long it is
        var request = HttpRequest.newBuilder(URI.create(gateway + "/app/escalations"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(1024)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertEquals(411, client.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void a_service_that_is_down_is_known_within_a_second() {
        // the first call of all loads the classes that answer
        given().get("/api/research/v1/projects").then().statusCode(503);
        given().get("/api/research/v1/projects")
                .then()
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service-down"))
                .body("traceId", notNullValue())
                .time(lessThan(1_000L));
    }

    @Test
    void contracts_are_published_as_files() {
        given().get("/api-docs/incident.yaml").then().statusCode(200).body(containsString("openapi: 3.1"));
        given().get("/api-docs/shared.yaml").then().statusCode(200);
        given().get("/api-docs/application.yaml").then().statusCode(greaterThanOrEqualTo(400));
    }

    private static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                var count = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, from, from + count, (byte) ' ');
                left -= count;
                return count;
            }
        };
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
