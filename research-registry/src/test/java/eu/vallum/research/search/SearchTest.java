package eu.vallum.research.search;

import static eu.vallum.research.Api.anybody;
import static eu.vallum.research.Api.complete;
import static eu.vallum.research.Api.json;
import static eu.vallum.research.Api.save;
import static eu.vallum.research.Api.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class SearchTest {
    @Inject
    People people;

    @Test
    void pages_neither_repeat_nor_skip_whatever_their_size() {
        // given seven projects, some of which match better than others
        for (int i = 0; i < 7; i++) {
            register("PAGE" + i, "keysetology " + "keysetology ".repeat(i % 3), Map.of());
        }
        var whole = json(anybody().queryParam("q", "keysetology").get("projects"), 200)
                .<String>getList("items.id");
        assertEquals(7, whole.size());
        // then
        for (int limit : new int[] {1, 2, 3, 7}) {
            assertEquals(whole, paged(anybodyAsking("keysetology"), limit), "limit " + limit);
        }
        // and likewise without words
        assertEquals(paged(SearchTest::anybodyAskingNothing, 200), paged(SearchTest::anybodyAskingNothing, 17));
    }

    @Test
    void a_facet_shows_what_else_could_be_chosen() {
        // given one project with Estonia, one with Malta
        register("FACET1", "facetology", Map.of());
        register(
                "FACET2",
                "facetology",
                Map.of(
                        "participants",
                                List.of(Map.of("role", "coordinator", "name", "Harbour Institute", "country", "MT")),
                        "programme", "DIGITAL",
                        "domains", List.of("legal-aspects")));
        // when
        var estonian = json(
                anybodyAsking("facetology").get().queryParam("country", "EE").get("projects"), 200);
        // then
        assertEquals(1, estonian.getInt("total"));
        assertEquals(1, estonian.getInt("facets.country.find { it.value == 'MT' }.count"));
        assertNull(estonian.get("facets.programme.find { it.value == 'DIGITAL' }"));
        assertEquals(
                2,
                json(
                                anybodyAsking("facetology")
                                        .get()
                                        .queryParam("country", "EE", "MT")
                                        .get("projects"),
                                200)
                        .getInt("total"));
        assertEquals(
                0,
                json(
                                anybodyAsking("facetology")
                                        .get()
                                        .queryParam("country", "EE")
                                        .queryParam("domain", "legal-aspects")
                                        .get("projects"),
                                200)
                        .getInt("total"));
        assertEquals(
                1,
                json(anybodyAsking("facetology harbour").get().get("projects"), 200)
                        .getInt("total"));
    }

    @Test
    void whatever_somebody_types_is_a_search_and_never_a_command() {
        for (var typed : List.of(
                "'); drop table project; --",
                "!!! & | <-> ((",
                "\"open phrase",
                "a:*b",
                "\\",
                "or or -",
                "\0",
                "%00",
                "é🙂")) {
            anybody().queryParam("q", typed).get("projects").then().statusCode(200);
        }
        // and markup in a text stays text
        register("MARKUP", "markupology", Map.of());
        var hit = json(anybody().queryParam("q", "markupology").get("projects"), 200);
        var pieces = String.join("", hit.<String>getList("items[0].highlight.text"));
        assertTrue(pieces.contains("markupology") && !pieces.contains("&lt;"), pieces);
        assertEquals(List.of("markupology"), hit.getList("items[0].highlight.findAll { it.match }.text"));
    }

    private interface Asking {
        RequestSpecification get();
    }

    private static Asking anybodyAsking(String words) {
        return () -> anybody().queryParam("q", words);
    }

    private static RequestSpecification anybodyAskingNothing() {
        return anybody();
    }

    private static List<String> paged(Asking asking, int limit) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var request = asking.get().queryParam("limit", limit);
            var page = json((after == null ? request : request.queryParam("after", after)).get("projects"), 200);
            assertEquals(after == null, page.get("facets") != null, "facets come with the first page");
            ids.addAll(page.getList("items.id"));
            after = page.getString("next");
        } while (after != null);
        return ids;
    }

    private void register(String acronym, String words, Map<String, Object> otherwise) {
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        var content = new HashMap<>(complete(acronym, words));
        content.putAll(otherwise);
        save(elena, draft, content).then().statusCode(201);
        assertNotNull(json(submit(elena, draft, "register-" + draft), 201).getString("id"));
    }
}
