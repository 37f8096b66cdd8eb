package eu.vallum.research.project;

import static eu.vallum.research.Api.anybody;
import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.complete;
import static eu.vallum.research.Api.json;
import static eu.vallum.research.Api.save;
import static eu.vallum.research.Api.submit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class RegistrationTest {
    @Inject
    People people;

    @Test
    void a_draft_survives_and_becomes_a_project_that_a_visitor_finds_by_a_word_of_its_abstract() {
        // given a researcher who begins and leaves
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        var begun = json(save(elena, draft, Map.of("acronym", "WARD", "startDate", "2026-0")), 201);
        assertEquals(1, begun.getInt("version"));
        assertTrue(
                begun.getList("steps.find { it.step == 'about' }.problems.code").contains("not-a-date"));
        // when she comes back with a new token, goes on and submits
        var again = people.researcher("elena");
        var kept = json(as(again).get("drafts/" + draft), 200);
        assertEquals("2026-0", kept.getString("content.startDate"));
        assertTrue(json(as(again).get("drafts"), 200).getList("items.id").contains(draft.toString()));
        var whole = json(save(again, draft, 1, complete("WARD", "zylophobia")), 200);
        assertEquals(List.of(true, true, true, true, true), whole.getList("steps.complete"));
        var project = json(submit(again, draft, "first-attempt"), 201);
        // then anybody finds and reads it
        var found = json(anybody().queryParam("q", "zylophobia").get("projects"), 200);
        assertEquals(1, found.getInt("total"));
        assertEquals(project.getString("id"), found.getString("items[0].id"));
        assertEquals("zylophobia", found.getString("items[0].highlight.find { it.match }.text"));
        assertEquals("University of Verdania", found.getString("items[0].coordinator.name"));
        assertEquals(1, found.getInt("facets.country.find { it.value == 'EE' }.count"));
        var read = json(anybody().get("projects/" + project.getString("id")), 200);
        assertEquals("2499638.25", read.getString("totalCost"));
        assertEquals("10.3030/101999001", read.getString("grantDoi"));
        assertEquals("https://ror.org/0verdan18", read.getString("participants[0].ror"));
        assertEquals("999000860", read.getString("participants[1].pic"));
        assertEquals("https://orcid.org/0000-0002-1825-0097", read.getString("people[0].orcid"));
        assertTrue(read.getString("reference").startsWith("IT-"));
        as(again).get("drafts/" + draft).then().statusCode(404);
    }

    @Test
    void one_draft_gives_one_project_however_often_and_at_once_it_is_submitted() throws Exception {
        // given
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        save(elena, draft, complete("ONCE", "uniquitude")).then().statusCode(201);
        // when eight submissions arrive at once, half of them with the same key
        List<String> ids;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            ids = pool
                    .invokeAll(IntStream.range(0, 8)
                            .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> {
                                var answer = submit(elena, draft, i % 2 == 0 ? "the-same-key" : "another-key-" + i);
                                assertTrue(List.of(200, 201).contains(answer.statusCode()), answer.asString());
                                return answer.jsonPath().getString("id");
                            })
                            .toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .distinct()
                    .toList();
        }
        // then
        assertEquals(1, ids.size());
        assertEquals(
                1,
                json(anybody().queryParam("q", "uniquitude").get("projects"), 200)
                        .getInt("total"));
        // and a draft that is saved again under its id gives that project, too
        save(elena, draft, complete("AGAIN", "uniquitude")).then().statusCode(201);
        var again = json(submit(elena, draft, "a-later-key"), 200);
        assertEquals(ids.getFirst(), again.getString("id"));
        assertEquals("ONCE", again.getString("acronym"));
        as(elena).get("drafts/" + draft).then().statusCode(404);
        // and the same key for another draft is refused
        var other = UuidV7.next();
        save(elena, other, complete("OTHER", "otherness")).then().statusCode(201);
        submit(elena, other, "the-same-key").then().statusCode(422);
    }

    @Test
    void what_is_missing_or_wrong_is_named_field_by_field() {
        // given
        var elena = people.researcher("elena");
        var draft = UuidV7.next();
        var content = new HashMap<>(complete("WRONG", "wrongness"));
        content.put("endDate", "2025-01-01");
        content.put("totalCost", "about 3 million");
        content.put("grantNumber", "none");
        content.put("domains", List.of("astrology"));
        content.put("people", List.of(Map.of("name", "X", "orcid", "0000-0002-1825-0098")));
        content.put("participants", List.of(Map.of("name", " ", "ror", "0verdan19", "pic", "12", "country", "QQ")));
        save(elena, draft, content).then().statusCode(201);
        // when
        var refused = json(submit(elena, draft, "wrong-fields"), 422);
        // then
        var pointers = refused.getList("errors.pointer");
        for (var pointer : List.of(
                "/endDate",
                "/totalCost",
                "/grantNumber",
                "/domains/0",
                "/people/0/orcid",
                "/participants/0/ror",
                "/participants/0/pic",
                "/participants/0/country",
                "/participants/0/name",
                "/participants")) {
            assertTrue(pointers.contains(pointer), pointer + " in " + pointers);
        }
        as(elena).delete("drafts/" + draft).then().statusCode(204);
        as(elena).delete("drafts/" + draft).then().statusCode(404);
    }

    @Test
    void an_unpublished_project_is_seen_by_its_organisation_alone() throws InterruptedException {
        // given
        var elena = people.researcher("elena");
        var stranger = people.stranger();
        var draft = UuidV7.next();
        var content = new HashMap<>(complete("HIDDEN", "cryptonomics"));
        content.put("visibility", "organisation");
        save(elena, draft, content).then().statusCode(201);
        var id = json(submit(elena, draft, "hidden-one"), 201).getString("id");
        // then
        as(elena).get("own/projects/" + id).then().statusCode(200);
        var status = json(as(elena).get("own/projects"), 200).getString("items.find { it.id == '" + id + "' }.status");
        assertTrue(List.of("planned", "ongoing", "ended").contains(status), "reckoned from its dates: " + status);
        anybody().get("projects/" + id).then().statusCode(404);
        as(stranger).get("own/projects/" + id).then().statusCode(404);
        as(stranger).put("own/projects/" + id + "/publication").then().statusCode(404);
        as(stranger).delete("own/projects/" + id + "/publication").then().statusCode(404);
        assertEquals(
                0,
                json(anybody().queryParam("q", "cryptonomics").get("projects"), 200)
                        .getInt("total"));
        assertTrue(changes(elena, id + " false").contains(id + " false"));
        assertFalse(changes(stranger).contains(id + " false"));
        // when it is published, then withdrawn
        var shown = json(as(elena).put("own/projects/" + id + "/publication"), 200);
        assertEquals(2, shown.getInt("version"));
        anybody().get("projects/" + id).then().statusCode(200);
        assertTrue(changes(stranger, id + " false").contains(id + " false"));
        assertEquals(
                3,
                json(as(elena).delete("own/projects/" + id + "/publication"), 200)
                        .getInt("version"));
        // then a follower is told by a tombstone
        anybody().get("projects/" + id).then().statusCode(404);
        var seen = changes(stranger, id + " true");
        assertTrue(seen.lastIndexOf(id + " true") > seen.lastIndexOf(id + " false"));
        assertEquals(
                id + " false",
                changes(elena).stream()
                        .filter(c -> c.startsWith(id))
                        .reduce((a, b) -> b)
                        .orElseThrow());
    }

    /** Everything once this is told, or after ten seconds: nothing is told while an older transaction of the database server is open. */
    private static List<String> changes(String token, String told) throws InterruptedException {
        var seen = changes(token);
        for (int i = 0; i < 100 && !seen.contains(told); i++) {
            Thread.sleep(100);
            seen = changes(token);
        }
        return seen;
    }

    /** Everything since the beginning, page by page, as "id withdrawn". */
    private static List<String> changes(String token) {
        var seen = new java.util.ArrayList<String>();
        String after = null;
        boolean more;
        do {
            var request = as(token).queryParam("limit", 40);
            var page = json((after == null ? request : request.queryParam("after", after)).get("changes"), 200);
            page.<Map<String, Object>>getList("items")
                    .forEach(item -> seen.add(item.get("id") + " " + item.get("withdrawn")));
            after = page.getString("next");
            more = page.getBoolean("more");
        } while (more);
        return seen;
    }
}
