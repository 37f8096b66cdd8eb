package eu.vallum.research;

import static eu.vallum.research.Api.CONTRACT;
import static eu.vallum.research.Api.anybody;
import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.complete;
import static eu.vallum.research.Api.json;
import static eu.vallum.research.Api.save;
import static eu.vallum.research.Api.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what, and how requests that make no sense are answered. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class AccessTest {
    private static final String ID = "01900000-0000-7000-8000-00000000d001";

    @Inject
    People people;

    @TestHTTPResource("/api/research/v1/feed")
    @SuppressWarnings("NullAway.Init")
    URI feed;

    static Stream<String> guarded() {
        return Stream.of(
                "GET own/projects",
                "GET own/projects/" + ID,
                "PUT own/projects/" + ID + "/publication",
                "DELETE own/projects/" + ID + "/publication",
                "GET drafts",
                "GET drafts/" + ID,
                "PUT drafts/" + ID,
                "DELETE drafts/" + ID,
                "POST drafts/" + ID + "/submission",
                "GET prefill",
                "GET imports",
                "POST imports",
                "GET imports/" + ID,
                "GET imports/" + ID + "/findings",
                "GET changes",
                "GET feed");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void without_a_token_or_with_one_for_others_nobody_gets_in(String operation) {
        var request = operation.split(" ");
        body(operation, anybody())
                .request(request[0], request[1])
                .then()
                .statusCode(401)
                .body("code", equalTo("sign-in-required"));
        body(operation, as(TestTokens.wrongAudience(People.UNIVERSITY, "IT")))
                .request(request[0], request[1])
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_token_without_the_scope_or_the_organisation_is_refused(String operation) {
        var request = operation.split(" ");
        body(operation, as(people.scopeless()))
                .request(request[0], request[1])
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        body(operation, as(TestTokens.withoutOrganisation("lost")))
                .request(request[0], request[1])
                .then()
                .statusCode(403);
    }

    @Test
    void whoever_holds_no_role_reads_and_writes_nothing_and_the_refusal_is_audited() {
        var nina = people.visitorOfUniversity();
        as(nina).get("own/projects").then().statusCode(403);
        as(nina).get("own/projects/" + ID).then().statusCode(403);
        as(nina).put("own/projects/" + ID + "/publication").then().statusCode(403);
        as(nina).delete("own/projects/" + ID + "/publication").then().statusCode(403);
        save(nina, UuidV7.next(), Map.of()).then().statusCode(403);
        submit(nina, UuidV7.next(), "no-role-key").then().statusCode(403);
        assertTrue(people.denials("no-role") >= 6);
    }

    @Test
    void conflicts_of_drafts_show_the_current_version() {
        // given a draft in version 2
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        save(elena, draft, Map.of("title", "One")).then().statusCode(201).header("ETag", "\"1\"");
        save(elena, draft, 1, Map.of("title", "Two")).then().statusCode(200).header("ETag", "\"2\"");
        // then
        save(elena, draft, 1, Map.of("title", "Late"))
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("code", equalTo("version-outdated"));
        save(elena, draft, Map.of("title", "Blind"))
                .then()
                .statusCode(409)
                .header("ETag", "\"2\"")
                .body("code", equalTo("draft-exists"));
        as(elena)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "outdated-one")
                .post("drafts/" + draft + "/submission")
                .then()
                .statusCode(412);
        assertEquals("Two", json(as(elena).get("drafts/" + draft), 200).getString("content.title"));
        // and a colleague and a stranger know nothing of it
        var colleague = people.researcher("colleague");
        as(colleague).get("drafts/" + draft).then().statusCode(404);
        save(colleague, draft, 2, Map.of()).then().statusCode(404);
        as(people.stranger()).get("drafts/" + draft).then().statusCode(404);
        save(people.stranger(), draft, Map.of("title", "Mine")).then().statusCode(201);
    }

    @Test
    void requests_that_make_no_sense_are_refused() {
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        as(elena)
                .contentType(ContentType.JSON)
                .body("{\"content\":")
                .put("drafts/" + draft)
                .then()
                .statusCode(400);
        save(elena, draft, Map.of("title", "x".repeat(1001)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content/title"));
        as(elena)
                .contentType(ContentType.JSON)
                .body(Map.of("step", "elsewhere", "content", Map.of()))
                .put("drafts/" + draft)
                .then()
                .statusCode(400);
        as(elena)
                .header("If-Match", "4")
                .contentType(ContentType.JSON)
                .body(Map.of("content", Map.of()))
                .put("drafts/" + draft)
                .then()
                .statusCode(400);
        submit(elena, draft, "short").then().statusCode(400);
        submit(elena, draft, "unknown-draft").then().statusCode(404);
        save(elena, draft, 3, Map.of()).then().statusCode(404);
        var partner = Map.of("name", "é".repeat(500), "ror", "r".repeat(100), "country", "c".repeat(40));
        save(
                        elena,
                        draft,
                        Map.of(
                                "participants",
                                Collections.nCopies(200, partner),
                                "abstract",
                                "é".repeat(20000),
                                "people",
                                Collections.nCopies(200, Map.of("name", "é".repeat(300), "orcid", "o".repeat(100)))))
                .then()
                .statusCode(201);
        as(elena).delete("drafts/" + draft).then().statusCode(204);
        for (var query : List.of(
                "q=" + "x".repeat(201), "country=Italy", "after=nonsense", "limit=0", "limit=201", "domain=A%20B")) {
            anybody().get("projects?" + query).then().statusCode(400);
        }
        as(elena).queryParam("limit", 0).get("own/projects").then().statusCode(400);
        as(elena).queryParam("after", "x").get("changes").then().statusCode(400);
        as(people.administrator())
                .queryParam("limit", 1000)
                .get("imports/" + ID + "/findings")
                .then()
                .statusCode(400);
        as(elena).get("prefill").then().statusCode(400);
        as(elena)
                .queryParam("ror", "0verdan18")
                .queryParam("orcid", "x")
                .get("prefill")
                .then()
                .statusCode(400);
        as(elena)
                .queryParam("orcid", "0000-0002-1825-0098")
                .get("prefill")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-an-orcid"));
    }

    @Test
    void nobody_holds_more_than_fifty_drafts() {
        var hoarder = people.researcher("hoarder");
        for (int i = 0; i < 50; i++) {
            save(hoarder, UuidV7.next(), Map.of()).then().statusCode(201);
        }
        save(hoarder, UuidV7.next(), Map.of()).then().statusCode(422).body("code", equalTo("too-many-drafts"));
    }

    @Test
    void what_the_registry_holds_fills_a_draft() {
        // given
        var elena = people.researcher("elena");
        var stranger = people.stranger();
        var draft = UuidV7.next();
        save(elena, draft, complete("PREFILL", "prefilling")).then().statusCode(201);
        submit(elena, draft, "prefill-one").then().statusCode(201);
        // then
        var grant = json(as(stranger).queryParam("grant", "101999001").get("prefill"), 200);
        assertEquals("Keeping wards running while systems are cleaned", grant.getString("project.title"));
        assertEquals("coordinator", grant.getString("project.participants[0].role"));
        assertEquals(
                "University of Verdania",
                json(as(stranger).queryParam("ror", "0VERDAN18").get("prefill"), 200)
                        .getString("participant.name"));
        assertEquals(
                "Meripark Hospital",
                json(as(stranger).queryParam("pic", "999000860").get("prefill"), 200)
                        .getString("participant.name"));
        assertEquals(
                "Elena Rossi",
                json(as(stranger).queryParam("orcid", "0000-0002-1825-0097").get("prefill"), 200)
                        .getString("person.name"));
        assertEquals(
                false,
                json(as(stranger).queryParam("grant", "123456789").get("prefill"), 200)
                        .getBoolean("found"));
    }

    @Test
    void the_taxonomy_has_every_term_in_both_languages() {
        var jrc = json(anybody().get("vocabularies/jrc"), 200);
        assertEquals(15, jrc.getList("domains").size());
        assertTrue(jrc.<String>getList("technologies.label.fr").stream().noneMatch(String::isBlank));
        assertTrue(json(anybody().get("problems"), 200).getList("code").contains("draft-incomplete"));
    }

    @Test
    void the_feed_opens_for_whoever_may_read() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(feed)
                    .header("Authorization", "Bearer " + people.researcher("elena"))
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = client.send(request, BodyHandlers.ofLines());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().anyMatch(line -> line.contains("ready")));
            client.shutdownNow();
        }
        CONTRACT.exercised("GET", "/feed", 200);
    }

    private static RequestSpecification body(String operation, RequestSpecification request) {
        if (operation.startsWith("POST imports")) {
            return request.multiPart("file", "x.csv", "a".getBytes(StandardCharsets.UTF_8));
        }
        return operation.startsWith("PUT drafts")
                ? request.contentType(ContentType.JSON).body("{\"content\":{}}")
                : request;
    }
}
