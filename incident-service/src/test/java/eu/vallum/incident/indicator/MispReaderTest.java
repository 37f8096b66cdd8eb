package eu.vallum.incident.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MispReaderTest {
    private static final String UUID = "7c1d3a52-5b7e-4a08-9d3c-3f6a0b1c2d%02d";

    @Test
    void every_quirk_of_real_files_is_read_and_accounted_for() throws IOException {
        // given
        MispEvent event;
        try (InputStream file = MispReaderTest.class.getResourceAsStream("/misp/quirks.json")) {
            // when
            event = MispReader.read(file);
        }
        // then
        assertEquals("5c1d3a52-5b7e-4a08-9d3c-3f6a0b1c2d01", String.valueOf(event.uuid));
        assertEquals("条イ音態 – quirks", event.info);
        assertEquals("high", event.threatLevel);
        assertEquals("ongoing", event.analysis);
        assertTrue(event.published);
        assertEquals(List.of("tlp:amber", "misp-galaxy:tool=\"X\""), event.tags);
        assertEquals("CERT of nowhere", event.source == null ? null : event.source.name());
        assertEquals(
                List.of("domain", "filename|sha256", "ip-dst", "attachment"),
                event.attributes.stream().map(MispAttribute::type).toList());
        assertTrue(event.attributes.getFirst().toIds(), "to_ids as the string \"1\"");
        assertNotNull(event.attributes.getFirst().firstSeen());
        assertEquals(13, event.attributesSeen);
        assertEquals(event.attributesSeen, taken(event) + event.attributesSkipped);
        assertEquals(1, event.reasons.get(SkipReason.DELETED));
        assertEquals(1, event.reasons.get(SkipReason.NO_UUID));
        assertEquals(1, event.reasons.get(SkipReason.NO_TYPE));
        assertEquals(3, event.reasons.get(SkipReason.NO_VALUE));
        assertEquals(1, event.reasons.get(SkipReason.REPEATED_IN_FILE));
        assertEquals(2, event.reasons.get(SkipReason.MALFORMED));
        assertEquals(1, event.reasons.get(SkipReason.CONTENT_NOT_KEPT));
        assertEquals(2, event.objectsSeen);
        assertEquals(1, event.objects.size());
        assertEquals(2, event.ignored.get("ShadowAttribute"));
        assertEquals(1, event.ignored.get("Galaxy"));
        assertEquals(1, event.ignored.get("ObjectReference"));
    }

    @Test
    void an_event_without_its_wrapper_and_with_its_attributes_first_is_read() throws IOException {
        var event = read("{\"Attribute\":[" + attribute(1, "domain", "a.example") + "],\"uuid\":\"" + UUID.formatted(0)
                + "\",\"info\":\"i\"}");
        assertEquals(1, event.attributes.size());
        assertEquals("i", event.info);
    }

    @Test
    void a_level_that_inherits_is_resolved_and_a_missing_one_means_community() {
        assertEquals(Distribution.COMMUNITY, Distribution.read(null, null));
        assertEquals(Distribution.ORGANISATION, Distribution.read("5", Distribution.ORGANISATION));
        assertEquals(Distribution.SHARING_GROUP, Distribution.read("4", Distribution.ALL));
        assertTrue(Distribution.ORGANISATION.restricted() && Distribution.SHARING_GROUP.restricted());
    }

    @Test
    void what_is_no_event_has_no_uuid() throws IOException {
        assertNull(read("[]").uuid);
        assertNull(read("{\"response\":[]}").uuid);
        assertNull(read("\"text\"").uuid);
        assertNull(read("{\"Event\":{\"uuid\":\"no\"}}").uuid);
    }

    @Test
    void deep_nesting_broken_text_and_wrong_bytes_are_refused() {
        assertThrows(JsonProcessingException.class, () -> read("{\"x\":" + "[".repeat(50) + "]".repeat(50) + "}"));
        assertThrows(JsonProcessingException.class, () -> read("{\"Event\":{\"uuid\":"));
        assertThrows(
                IOException.class,
                () -> MispReader.read(new ByteArrayInputStream(new byte[] {'{', '"', (byte) 0xC3, '"'})));
        assertThrows(JsonProcessingException.class, () -> read("{\"info\":\"" + "x".repeat(1_100_000) + "\"}"));
    }

    @Test
    void a_huge_file_is_stopped_at_its_bounds_and_nothing_is_lost_silently() throws IOException {
        // given
        int many = MispEvent.MOST_ATTRIBUTES + 5;
        var attributes = IntStream.range(0, many)
                .mapToObj(i ->
                        "{\"uuid\":\"%08d-5b7e-4a08-9d3c-3f6a0b1c2d00\",\"type\":\"t\",\"value\":\"v\"}".formatted(i))
                .collect(Collectors.joining(","));
        // when
        var event = read("{\"uuid\":\"" + UUID.formatted(0) + "\",\"Attribute\":[" + attributes + "]}");
        // then
        assertEquals(MispEvent.MOST_ATTRIBUTES, event.attributes.size());
        assertEquals(5, event.reasons.get(SkipReason.TOO_MANY));
        assertThrows(
                Bounded.TooLong.class,
                () -> MispReader.read(
                        new Bounded(new ByteArrayInputStream("{\"a\":1}".getBytes(StandardCharsets.UTF_8)), 3)));
    }

    @TestFactory
    List<DynamicTest> every_shared_event_is_accounted_for() throws IOException {
        var folder = shared();
        if (folder == null) {
            System.out.println("SHARED DATA ABSENT: incident/misp/events");
        }
        assumeTrue(folder != null);
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> accountedFor(file)));
            }
        }
        assertEquals(6, tests.size());
        return tests;
    }

    private static void accountedFor(Path file) throws IOException {
        // given
        var tree = new ObjectMapper().readTree(file.toFile());
        var root = tree.has("Event") ? tree.get("Event") : tree;
        int attributes = root.path("Attribute").size();
        for (JsonNode object : root.path("Object")) {
            attributes += object.path("Attribute").size();
        }
        // when
        MispEvent event;
        try (var in = Files.newInputStream(file)) {
            event = MispReader.read(in);
        }
        // then
        assertEquals(root.path("uuid").asText(), String.valueOf(event.uuid));
        assertEquals(attributes, event.attributesSeen);
        assertEquals(root.path("Object").size(), event.objectsSeen);
        assertEquals(event.attributesSeen, taken(event) + event.attributesSkipped);
        assertEquals(event.objectsSeen, event.objects.size() + event.objectsSkipped);
        // one file repeats a uuid nine times; nothing else of the six may be skipped
        assertEquals(
                event.attributesSkipped,
                event.reasons.getOrDefault(SkipReason.REPEATED_IN_FILE, 0),
                () -> event.findings.toString());
    }

    private static @Nullable Path shared() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("../shared/data/incident/misp/events").normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static int taken(MispEvent event) {
        return event.attributes.size()
                + event.objects.stream()
                        .mapToInt(object -> object.attributes().size())
                        .sum();
    }

    private static String attribute(int number, String type, String value) {
        return "{\"uuid\":\"%s\",\"type\":\"%s\",\"value\":\"%s\"}".formatted(UUID.formatted(number), type, value);
    }

    private static MispEvent read(String json) throws IOException {
        return MispReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
