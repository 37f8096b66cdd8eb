package eu.vallum.incident.vocabulary;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.pap.Pap;
import eu.vallum.localstack.TestStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class VocabularyTest {
    private static final String ONE = "{\"value\":\"one\"}";
    private final Stage.Player reader = Stage.coordinator("EE");

    @AfterEach
    void asItWas() {
        Shelf.only(Map.of());
        Shelf.stocked();
    }

    @Test
    void a_vocabulary_is_read_with_its_terms_page_by_page_in_its_own_order() {
        // given
        Shelf.with(Map.of("many.json", Shelf.many(1)));
        // when
        var first = one("many", "?limit=100").body("items", hasSize(100)).extract();
        String next = first.path("next");
        // then
        one("many", "?limit=100&after=" + next)
                .body("items.value", hasSize(20))
                .body("items[0].value", equalTo("v100"))
                .body("items[0].tag", equalTo("many:one=\"v100\""))
                .body("items[0].predicateLabel", equalTo("The one"))
                .body("vocabulary.terms", equalTo(120))
                .body("next", equalTo(null));
        reader.asks().get(API + "/vocabularies/none").then().statusCode(404);
    }

    @Test
    void the_same_files_again_change_nothing_and_a_new_version_takes_the_place_of_the_old_one_as_a_whole() {
        // given
        Shelf.with(Map.of("v.json", Shelf.text("v", 1, ONE, entries("old", "kept"))));
        assertFalse(Shelf.with(Map.of("v.json", Shelf.text("v", 1, ONE, entries("old", "kept")))));
        // when
        assertTrue(Shelf.with(Map.of("v.json", Shelf.text("v", "\"2\"", ONE, entries("kept", "new")))));
        // then
        one("v", "").body("vocabulary.version", equalTo(2)).body("items.value", contains("kept", "new"));
    }

    @Test
    void an_older_version_is_refused_and_what_is_gone_from_the_folder_is_gone() {
        // given
        Shelf.with(Map.of("v.json", Shelf.text("v", 2, ONE, entries("new"))));
        // when
        Shelf.with(Map.of("v.json", Shelf.text("v", 1, ONE, entries("old"))));
        // then
        one("v", "").body("vocabulary.version", equalTo(2)).body("items.value", contains("new"));
        refusals().body("refused.find { it.file == 'v.json' }.problem", equalTo("older"));
        Shelf.with(Map.of());
        reader.asks().get(API + "/vocabularies/v").then().statusCode(404);
        refusals().body("refused", hasSize(0));
    }

    @Test
    void of_two_files_with_one_namespace_the_newer_is_loaded_and_the_other_told() {
        // when
        Shelf.with(Map.of(
                "a.json", Shelf.text("v", 1, ONE, entries("old")), "b.json", Shelf.text("v", 3, ONE, entries("new"))));
        // then
        one("v", "").body("items.value", contains("new"));
        refusals()
                .body("refused.find { it.file == 'a.json' }.problem", equalTo("outranked"))
                .body("refused.find { it.file == 'a.json' }.detail", equalTo("b.json"));
    }

    @Test
    void what_is_wrong_with_a_file_is_told_and_the_version_before_it_stays() {
        // given
        var bad = new TreeMap<String, byte[]>();
        bad.put("not-json", utf8("{\"namespace\":\"x\""));
        bad.put("not-json:trailing", utf8(new String(Shelf.text("x", 1, ONE, "[]"), StandardCharsets.UTF_8) + "{}"));
        bad.put("not-json:twice", utf8("{\"namespace\":\"a\",\"namespace\":\"b\",\"version\":1,\"predicates\":[]}"));
        bad.put("not-json:deep", utf8("[".repeat(100) + "]".repeat(100)));
        bad.put("not-utf-8", "{\"namespace\":\"x\",\"expanded\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        bad.put("not-a-vocabulary", utf8("[]"));
        bad.put("not-a-vocabulary:name", Shelf.text("no spaces", 1, ONE, "[]"));
        bad.put("not-a-vocabulary:version", Shelf.text("x", "\"new\"", ONE, "[]"));
        bad.put("not-a-vocabulary:empty", Shelf.text("x", 1, "", "[]"));
        bad.put("word-unusable:quote", Shelf.text("x", 1, "{\"value\":\"a\\\"b\"}", "[]"));
        bad.put("word-unusable:line", Shelf.text("x", 1, ONE, entries("a\\nb")));
        bad.put("word-unusable:nul", Shelf.text("x", 1, "{\"value\":\"a\",\"expanded\":\"\\u0000\"}", "[]"));
        bad.put("word-unusable:half", Shelf.text("x", 1, "{\"value\":\"a\",\"expanded\":\"\\ud800\"}", "[]"));
        bad.put("word-unusable:long", Shelf.text("x", 1, ONE, entries("x".repeat(201))));
        bad.put("predicate-repeated", Shelf.text("x", 1, ONE + "," + ONE, "[]"));
        bad.put("predicate-unknown", Shelf.text("x", 1, "{\"value\":\"two\"}", entries("a")));
        bad.put("term-repeated", Shelf.text("x", 1, ONE, entries("a", "a")));
        bad.put("too-large", new byte[VocabularyFile.MOST_BYTES + 1]);
        for (var one : bad.entrySet()) {
            Shelf.with(Map.of("v.json", Shelf.text("v", 1, ONE, entries("kept"))));
            // when
            Shelf.with(Map.of("v.json", one.getValue()));
            // then
            refusals()
                    .body(
                            "refused.find { it.file == 'v.json' }.problem",
                            equalTo(one.getKey().split(":")[0]));
            one("v", "").body("items.value", contains("kept"));
        }
    }

    @Test
    void a_mark_in_front_is_skipped_and_a_predicate_without_values_is_a_term_itself() {
        // given
        var marked = "\ufeff"
                + new String(Shelf.text("v", 1, ONE + ",{\"value\":\"two\"}", entries("a")), StandardCharsets.UTF_8);
        // when
        Shelf.with(Map.of("v.json", utf8(marked)));
        // then
        one("v", "").body("items.tag", contains("v:one=\"a\"", "v:two")).body("items[1].value", equalTo(null));
    }

    @Test
    void every_label_of_ours_is_a_term_of_the_markings_that_come_along_and_the_other_way_round() {
        // given
        Shelf.with(Map.of());
        // then
        assertEquals(
                Arrays.stream(Tlp.values()).toList(),
                terms("tlp").stream().map(tag -> Tlp.ofTags(List.of(tag))).toList());
        assertEquals(
                Arrays.stream(Pap.values()).toList(),
                terms("PAP").stream().map(tag -> Pap.ofTag(tag).orElseThrow()).toList());
        refusals()
                .body("items.findAll { !it.classifies }.namespace", contains("PAP", "tlp"))
                .body("items.namespace", hasItem("vallum-cause"));
    }

    @Test
    void the_vocabularies_of_rsit_nis2_tlp_and_pap_are_loaded_as_they_are_published() throws IOException {
        // given
        var folder = shared();
        if (folder == null) {
            System.out.println("SHARED DATA ABSENT: incident/misp/taxonomies, incident/rsit");
            return;
        }
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.list(folder.resolve("misp/taxonomies"))) {
            for (var file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        files.put("rsit-v1003.json", Files.readAllBytes(folder.resolve("rsit/rsit-v1003.json")));
        // when
        Shelf.with(files);
        // then
        refusals()
                .body(
                        "items.namespace",
                        hasItems("rsit", "nis2", "nis", "tlp", "PAP", "admiralty-scale", "estimative-language"))
                .body("items.find { it.namespace == 'rsit' }.terms", equalTo(39))
                .body("items.find { it.namespace == 'rsit' }.version", equalTo(1003))
                .body("items.find { it.namespace == 'nis2' }.terms", equalTo(75))
                .body("items.find { it.namespace == 'tlp' }.terms", equalTo(8))
                .body("items.find { it.namespace == 'PAP' }.terms", equalTo(5))
                .body("refused.problem.unique()", contains("outranked"))
                .body("refused.file", not(hasItem("nis2.json")));
        var known = terms("tlp").stream()
                .map(tag -> Tlp.ofTags(List.of(tag)))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        assertEquals(Arrays.stream(Tlp.values()).collect(Collectors.toSet()), known);
        assertTrue(terms("PAP").stream().allMatch(tag -> Pap.ofTag(tag).isPresent()), "every term of PAP is known");
    }

    private List<String> terms(String namespace) {
        return new ArrayList<>(one(namespace, "").extract().<List<String>>path("items.tag"));
    }

    private ValidatableResponse one(String namespace, String query) {
        return reader.asks()
                .get(API + "/vocabularies/" + namespace + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse refusals() {
        return reader.asks().get(API + "/vocabularies").then().statusCode(200);
    }

    private static String entries(String... values) {
        return Arrays.stream(values)
                .map("{\"value\":\"%s\"}"::formatted)
                .collect(Collectors.joining(",", "[{\"predicate\":\"one\",\"entry\":[", "]}]"));
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
