package eu.vallum.research.cordis;

import static eu.vallum.research.Api.anybody;
import static eu.vallum.research.Api.as;
import static eu.vallum.research.Api.json;
import static eu.vallum.research.cordis.Importing.own;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class ImportTest {
    @Inject
    People people;

    @Test
    void every_row_with_every_quirk_is_taken_or_rejected_with_its_reason() {
        // given
        var sofia = people.administrator(UuidV7.next());
        // when
        var done = Importing.files(
                sofia,
                own("topics.csv"),
                own("organization.csv"),
                own("legalBasis.csv"),
                own("project.csv"),
                own("euroSciVoc.csv"));
        // then each row is accounted for
        assertEquals("done", done.getString("state"));
        assertEquals(done.getLong("total"), done.getLong("done"));
        assertEquals("9 5 4", Importing.table(done, "project.csv"));
        assertEquals("11 9 2", Importing.table(done, "organization.csv"));
        assertEquals("2 1 1", Importing.table(done, "topics.csv"));
        assertEquals("4 4 0", Importing.table(done, "legalBasis.csv"));
        assertEquals(5, done.getInt("projects.added"));
        // and each quirk is told
        var id = done.getString("id");
        assertEquals(
                Map.ofEntries(
                        Map.entry("decimal-comma", 1),
                        Map.entry("zero-total-cost", 1),
                        Map.entry("country-mapped", 2),
                        Map.entry("country-missing", 1),
                        Map.entry("country-unknown", 1),
                        Map.entry("contribution-missing", 2),
                        Map.entry("sum-differs", 1),
                        Map.entry("role-unknown", 1),
                        Map.entry("status-unknown", 1),
                        Map.entry("identifier-odd", 2),
                        Map.entry("value-odd", 5),
                        Map.entry("participant-repeated", 1),
                        Map.entry("two-main-bases", 1),
                        Map.entry("id-repeated", 1),
                        Map.entry("id-missing", 3),
                        Map.entry("row-broken", 1),
                        Map.entry("project-unknown", 2)),
                Importing.counts(done));
        var comma = json(as(sofia).queryParam("rule", "decimal-comma").get("imports/" + id + "/findings"), 200);
        assertEquals("totalCost, ecMaxContribution", comma.getString("items[0].column"));
        assertEquals("2499638,25; 1999710,6", comma.getString("items[0].found"));
        assertEquals(2, comma.getInt("items[0].line"));
        assertEquals("900000001", comma.getString("items[0].record"));
        var sum = json(as(sofia).queryParam("rule", "sum-differs").get("imports/" + id + "/findings"), 200);
        assertEquals("900000003", sum.getString("items[0].record"));
        // and its organisation and the public read what was taken
        var found = json(anybody().queryParam("q", "quorvex").get("projects"), 200);
        assertTrue(found.getInt("total") >= 1);
        var number =
                json(as(sofia).get("own/projects"), 200).getString("items.find { it.reference == '900000001' }.id");
        var project = json(anybody().get("projects/" + number), 200);
        assertEquals("2499638.25", project.getString("totalCost"));
        assertEquals("coordinator", project.getString("participants[0].role"));
        assertEquals("GR", project.getString("participants[0].country"));
        assertEquals("GB", project.getString("participants[1].country"));
        assertEquals("Secure and resilient", project.getString("topics[0].title"));
        // and what was imported can be prefilled from
        assertEquals(
                "COMMA",
                json(as(sofia).queryParam("grant", "900000001").get("prefill"), 200)
                        .getString("project.acronym"));
        assertEquals(
                "Alpha",
                json(as(sofia).queryParam("pic", "999900003").get("prefill"), 200)
                        .getString("participant.name"));
    }

    @Test
    void the_same_files_again_change_nothing() {
        // given
        var sofia = people.administrator(UuidV7.next());
        Importing.files(sofia, own("project.csv"), own("organization.csv"));
        // when
        var again = Importing.files(sofia, own("project.csv"), own("organization.csv"));
        // then
        assertEquals(0, again.getInt("projects.added"));
        assertEquals(0, again.getInt("projects.changed"));
        assertEquals(5, again.getInt("projects.unchanged"));
        var ours = json(as(sofia).get("own/projects"), 200).<String>getList("items.id");
        assertEquals(5, ours.size());
        for (var id : ours) {
            assertEquals(1, json(anybody().get("projects/" + id), 200).getInt("version"));
        }
    }

    @Test
    void hostile_files_cost_their_own_rows_only() throws IOException {
        // given a copy with other names, wrong encoding, broken quotes and an endless field, and nonsense beside it
        var sofia = people.administrator(UuidV7.next());
        var endless = new ByteArrayOutputStream();
        endless.write(own("copy-project.csv").bytes());
        endless.write(("900000106,HUGE," + "x".repeat(2 << 20) + ",x,H2020,RIA,CLOSED,,,1,1,\n")
                .getBytes(StandardCharsets.UTF_8));
        endless.write("900000107,AFTER,After all,x,H2020,RIA,CLOSED,,,1,1,\n".getBytes(StandardCharsets.UTF_8));
        // when
        var done = Importing.files(
                sofia,
                new Importing.File("copy-project.csv", endless.toByteArray()),
                new Importing.File("x.zip", new byte[] {'P', 'K', 3, 4, 0}));
        // then
        assertEquals("done", done.getString("state"));
        assertEquals("7 3 4", Importing.table(done, "copy-project.csv"));
        var counts = Importing.counts(done);
        assertEquals(1, counts.get("row-broken"));
        assertEquals(1, counts.get("not-utf-8"));
        assertEquals(1, counts.get("text-unstorable"));
        assertEquals(1, counts.get("row-too-large"));
        assertEquals(1, counts.get("file-broken"));
        assertEquals(1, counts.get("column-unknown"));
        assertTrue(counts.containsKey("column-missing"));
        assertEquals(
                1,
                json(anybody().queryParam("q", "frobnitz").get("projects"), 200).getInt("total"));
    }

    @Test
    void only_administrators_import_and_they_see_their_own_imports_alone() {
        // given
        var sofia = people.administrator(UuidV7.next());
        var elena = people.researcher("elena");
        var other = people.administrator(UuidV7.next());
        var id = Importing.files(sofia, own("topics.csv")).getString("id");
        // then
        as(elena)
                .multiPart("file", "topics.csv", own("topics.csv").bytes())
                .post("imports")
                .then()
                .statusCode(403);
        as(elena).get("imports").then().statusCode(403);
        as(elena).get("imports/" + id).then().statusCode(403);
        as(elena).get("imports/" + id + "/findings").then().statusCode(403);
        as(other).get("imports/" + id).then().statusCode(404);
        as(other).get("imports/" + id + "/findings").then().statusCode(404);
        assertFalse(json(as(other).get("imports"), 200).getList("items.id").contains(id));
        assertTrue(json(as(sofia).get("imports"), 200).getList("items.id").contains(id));
        as(sofia)
                .queryParam("rule", "nonsense")
                .get("imports/" + id + "/findings")
                .then()
                .statusCode(400);
        as(sofia).queryParam("after", "nonsense").get("imports").then().statusCode(400);
        as(sofia).multiPart("truncated", "perhaps").post("imports").then().statusCode(400);
    }

    @Test
    void findings_come_in_pages() {
        // given
        var sofia = people.administrator(UuidV7.next());
        var done = Importing.files(sofia, own("project.csv"), own("organization.csv"));
        int expected = Importing.counts(done).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        // then
        assertEquals(
                expected, Importing.findings(sofia, done.getString("id"), 3).size());
    }
}
