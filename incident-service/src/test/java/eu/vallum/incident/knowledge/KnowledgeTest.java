package eu.vallum.incident.knowledge;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class KnowledgeTest {
    private final Stage.Player reader = Stage.coordinator("EE");
    private final String file = UUID.randomUUID() + ".json";
    /** In the name of every object of one test. */
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void objects_are_found_by_words_part_of_the_name_type_and_the_id_that_people_know() {
        // given
        var number = "T" + word.toUpperCase(java.util.Locale.ROOT);
        var pattern =
                "{\"type\":\"attack-pattern\",\"id\":\"%s\",\"name\":\"Wiping %s\",\"description\":\"Deletes firmware\",\"external_references\":[{\"source_name\":\"x\"},{\"external_id\":\"%s\"}],\"x_mitre_version\":\"1.2\",\"modified\":\"2026-01-01T00:00:00Z\",\"x_other\":{\"kept\":[1]}}"
                        .formatted(id("attack-pattern", 1), word, number);
        // when
        take(pattern, thing("tool", 2, "Beta " + word), thing("tool", 3, "Alpha " + word));
        // then
        search("q=" + word).body("items.name", contains("Alpha " + word, "Beta " + word, "Wiping " + word));
        search("q=firmware " + word).body("items.name", contains("Wiping " + word));
        search("q=" + word.substring(1)).body("items", hasSize(3));
        search("q=" + word + "&type=tool").body("items", hasSize(2));
        search("externalId=" + number.toLowerCase(java.util.Locale.ROOT))
                .body("items.externalId", contains(number))
                .body("items.version", contains("1.2"));
        String next = search("q=" + word + "&limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        search("q=" + word + "&limit=2&after=" + next)
                .body("items.name", contains("Wiping " + word))
                .body("next", nullValue());
        one(id("attack-pattern", 1)).body("object.x_other.kept", contains(1));
    }

    @Test
    void an_object_is_read_with_its_relationships_both_ways_also_to_what_is_not_known() {
        // given
        var gone = id("malware", 99);
        // when
        take(
                thing("intrusion-set", 1, "Group " + word),
                thing("malware", 2, "Malware " + word),
                relation(3, "uses", id("intrusion-set", 1), id("malware", 2)),
                relation(4, "uses", id("malware", 2), gone));
        // then
        one(id("malware", 2))
                .body("relations", hasSize(2))
                .body("relations.find { it.outgoing }.other", equalTo(gone))
                .body("relations.find { it.outgoing }.name", nullValue())
                .body("relations.find { !it.outgoing }.name", equalTo("Group " + word))
                .body("relations.find { !it.outgoing }.kind", equalTo("uses"));
        report().body("findings", equalTo(1)).body("kept", equalTo(4));
        findings().body("items[0].code", equalTo("end-absent")).body("items[0].kept", equalTo(true));
        reader.asks().get(API + "/knowledge/" + gone).then().statusCode(404);
        search("q=" + word).body("items.type", not(hasItem("relationship")));
    }

    @Test
    void everything_that_is_not_kept_as_it_stands_is_told_with_the_reason_and_nothing_gets_lost() {
        // when
        take(
                thing("tool", 1, "First " + word),
                thing("tool", 1, "Second " + word).replace("2026-01-01", "2026-02-01"),
                thing("tool", 1, "Third " + word).replace("2026-01-01", "2025-01-01"),
                thing("x-something-new", 2, "New " + word),
                "{\"type\":\"tool\",\"id\":\"tool--1\",\"name\":\"x\"}",
                "{\"id\":\"" + id("tool", 3) + "\"}",
                "{\"type\":\"malware\",\"id\":\"" + id("tool", 4) + "\"}",
                "\"no object\"",
                thing("tool", 5, "\\u0000"),
                thing("tool", 6, "x").replace("2026-01-01T00:00:00Z", "yesterday"),
                "{\"type\":\"relationship\",\"id\":\"" + id("relationship", 7) + "\",\"relationship_type\":\"uses\"}",
                thing("tool", 8, "Old " + word)
                        .replace("\"name\"", "\"revoked\":true,\"x_mitre_deprecated\":true,\"name\""));
        // then
        report().body("read", equalTo(12))
                .body("kept", equalTo(4))
                .body("unchanged", equalTo(0))
                .body("refused", equalTo(8))
                .body("state", equalTo("done"))
                .body("types.tool", equalTo(3))
                .body("types['x-something-new']", equalTo(1));
        findings()
                .body(
                        "items.collect { it.position + ' ' + it.code }.sort()",
                        contains(
                                "10 time-unreadable",
                                "11 end-missing",
                                "2 id-repeated",
                                "3 id-repeated",
                                "3 older-version",
                                "4 type-unknown",
                                "5 no-id",
                                "6 no-type",
                                "7 id-of-other-type",
                                "8 no-object",
                                "9 text-unstorable"));
        one(id("tool", 1)).body("head.name", equalTo("Second " + word));
        one(id("x-something-new", 2)).body("object.type", equalTo("x-something-new"));
        one(id("tool", 8)).body("head.revoked", equalTo(true)).body("head.deprecated", equalTo(true));
    }

    @Test
    void a_bundle_is_taken_once_and_taken_again_under_another_name_it_changes_nothing() {
        // given
        var content = bundle(thing("tool", 1, "One " + word));
        assertTrue(Bundles.take(file, content));
        // when
        assertFalse(Bundles.take(file, content));
        Bundles.take("again-" + file, content);
        // then
        load("again-" + file).body("kept", equalTo(0)).body("unchanged", equalTo(1));
        search("q=" + word).body("items", hasSize(1));
    }

    @Test
    void a_file_that_can_not_be_read_fails_with_the_reason_and_what_was_read_before_stays() {
        // given
        var whole = new String(bundle(thing("tool", 1, "Kept " + word)), StandardCharsets.UTF_8);
        var bad = new TreeMap<String, byte[]>();
        bad.put("not-json", utf8(whole.substring(0, whole.length() - 2)));
        bad.put("not-a-bundle", utf8("{\"type\":\"bundle\"}"));
        bad.put("not-a-bundle:list", utf8("[]"));
        bad.put("not-json:nothing", utf8("nothing"));
        bad.put(
                "not-utf-8",
                "{\"type\":\"bundle\",\"x\":\"\u00e9\",\"objects\":[]}".getBytes(StandardCharsets.ISO_8859_1));
        bad.put("out-of-bounds", utf8("{\"objects\":[" + "[".repeat(80) + "]".repeat(80) + "]}"));
        bad.forEach((why, content) -> {
            // when
            Bundles.take(why + file, content);
            // then
            load(why + file).body("state", equalTo("failed")).body("problem", equalTo(why.split(":")[0]));
        });
        search("q=" + word).body("items", hasSize(1));
    }

    @Test
    void a_mark_in_front_is_skipped() {
        // when
        Bundles.take(
                file, utf8("\ufeff" + new String(bundle(thing("tool", 1, "Marked " + word)), StandardCharsets.UTF_8)));
        // then
        report().body("state", equalTo("done")).body("kept", equalTo(1));
    }

    @Test
    void all_objects_of_attack_for_industrial_control_systems_are_kept_as_they_came() throws IOException {
        // given
        var shared = shared();
        if (shared == null) {
            System.out.println("SHARED DATA ABSENT: incident/attack");
            return;
        }
        var attack = shared.resolve("attack/ics-attack-18.1.json.gz");
        JsonNode bundle;
        try (var in = new GZIPInputStream(Files.newInputStream(attack))) {
            bundle = new ObjectMapper().readTree(in);
        }
        var types = new TreeMap<String, Integer>();
        bundle.path("objects").forEach(one -> types.merge(one.path("type").asText(), 1, Integer::sum));
        var name = word + "-ics-attack.json.gz";
        // when
        Bundles.take(name, () -> Files.newInputStream(attack));
        // then
        Map<String, Integer> counted = load(name)
                .body("state", equalTo("done"))
                .body("read", equalTo(1826))
                .body("refused", equalTo(0))
                .body("findings", equalTo(0))
                .extract()
                .path("items.find { it.file == '" + name + "' }.types");
        assertEquals(types, new TreeMap<>(counted));
        String pattern =
                search("externalId=T0800").body("items", hasSize(1)).extract().path("items[0].id");
        var original = new java.util.ArrayList<JsonNode>();
        bundle.path("objects").forEach(one -> {
            if (one.path("id").asText().equals(pattern)) {
                original.add(one);
            }
        });
        var body = reader.asks().get(API + "/knowledge/" + pattern).asString();
        assertEquals(original.getFirst(), new ObjectMapper().readTree(body).path("object"));
        long ends = 0;
        for (var one : bundle.path("objects")) {
            if (one.path("source_ref").asText().equals(pattern)
                    || one.path("target_ref").asText().equals(pattern)) {
                ends++;
            }
        }
        one(pattern).body("relations", hasSize((int) ends)).body("more", equalTo(false));
    }

    private void take(String... objects) {
        Bundles.take(file, bundle(objects));
    }

    private static byte[] bundle(String... objects) {
        return utf8("{\"type\":\"bundle\",\"id\":\"bundle--x\",\"objects\":[" + String.join(",", Arrays.asList(objects))
                + "]}");
    }

    private String thing(String type, int number, String name) {
        return "{\"type\":\"%s\",\"id\":\"%s\",\"modified\":\"2026-01-01T00:00:00Z\",\"name\":\"%s\"}"
                .formatted(type, id(type, number), name);
    }

    private String relation(int number, String kind, String source, String target) {
        return "{\"type\":\"relationship\",\"id\":\"%s\",\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\"}"
                .formatted(id("relationship", number), kind, source, target);
    }

    /** Ids of one test's own. */
    private String id(String type, int number) {
        return type + "--" + word.substring(1) + "-0000-4000-8000-%012d".formatted(number);
    }

    private ValidatableResponse search(String query) {
        return reader.asks().get(API + "/knowledge?" + query).then().statusCode(200);
    }

    private ValidatableResponse one(String id) {
        return reader.asks().get(API + "/knowledge/" + id).then().statusCode(200);
    }

    private ValidatableResponse report() {
        return load(file);
    }

    private ValidatableResponse load(String name) {
        var loads = reader.asks().get(API + "/knowledge-loads").then().statusCode(200);
        List<Map<String, Object>> items = loads.extract().path("items");
        assertTrue(items.stream().anyMatch(one -> name.equals(one.get("file"))), name);
        return loads.rootPath("items.find { it.file == '" + name + "' }");
    }

    private ValidatableResponse findings() {
        String id = reader.asks().get(API + "/knowledge-loads").path("items.find { it.file == '" + file + "' }.id");
        return reader.asks()
                .get(API + "/knowledge-loads/" + id + "/findings")
                .then()
                .statusCode(200);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Path shared() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("../shared/data/incident").normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
