package eu.vallum.incident.batch;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.Stage;
import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.observable.Observables;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches, taken by the job when the test says so. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class BatchTest {
    private static final Job BATCHES = new Job("batches");
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80701";
    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b851";

    @Inject
    TakingStep taking;

    @Inject
    CurrentCaller caller;

    private Worker worker = new Worker();
    private final Stage.Player owner = Stage.coordinator("EE");
    private String incident;

    @BeforeEach
    void nothingElseTakesThem() {
        incident = Stage.filed(owner);
        worker = new Worker();
        worker.works();
    }

    @AfterEach
    void asItWas() {
        worker.close();
    }

    @Test
    void a_paste_is_tried_first_then_taken_and_taken_once() {
        // given
        var paste =
                "# from a report\nhxxps://evil[.]example/x\n\n192.0.2.7\nEVIL.example\nevil.example\nhello\n<script>\n";
        // when
        var dry = sent("paste", true, paste);
        worker.works();
        // then
        batch(dry)
                .body("state", equalTo("done"))
                .body("dry", equalTo(true))
                .body("read", equalTo(6))
                .body("taken", equalTo(3))
                .body("alreadyThere", equalTo(1))
                .body("rejected", equalTo(2));
        assertEquals(List.of(), indicators().getList("items"));
        rejects(dry, "hello,not-recognised,line 7", "<script>,not-recognised,line 8");
        // when
        owner.asks().post(path(dry) + "/taking").then().statusCode(200).body("state", equalTo("waiting"));
        worker.works();
        // then
        batch(dry).body("state", equalTo("done")).body("dry", equalTo(false)).body("taken", equalTo(3));
        assertEquals(
                List.of("hxxps://evil[.]example/x", "192.0.2.7", "EVIL.example"),
                indicators().getList("items.value"));
        assertEquals(
                List.of("https://evil.example/x", "192.0.2.7", "evil.example"),
                indicators().getList("items.collect { it.observables[0].value }"));
        owner.asks().post(path(dry) + "/taking").then().statusCode(409);
        owner.asks().post(path(dry) + "/cancellation").then().statusCode(409);
        // when: sent again
        var again = sent("paste", false, paste);
        worker.works();
        // then
        batch(again).body("taken", equalTo(0)).body("alreadyThere", equalTo(4));
    }

    @Test
    void a_csv_file_is_taken_by_its_header_and_what_is_refused_is_no_formula() {
        // given
        var csv = """
                \ufeffValue;Type;Comment;Tags;to_ids
                evil.example;domain;"said ""bad""; twice";tlp:green|apt;yes
                %s;sha1;;;
                '=1+1;domain;;;
                =HYPERLINK("http://x.example");;;;
                no digest;md5;;;
                x;y
                """.formatted(SHA1);
        // when
        var batch = sent("csv", false, csv);
        worker.works();
        // then
        batch(batch).body("state", equalTo("done")).body("taken", equalTo(2)).body("rejected", equalTo(4));
        assertEquals("said \"bad\"; twice", indicators().getString("items[0].comment"));
        assertEquals(List.of("tlp:green", "apt"), indicators().getList("items[0].tags"));
        assertTrue(indicators().getBoolean("items[0].toIds"));
        rejects(
                batch,
                "'=1+1,not-of-its-type",
                "'=HYPERLINK(http://x.example),not-recognised",
                "wrong-number-of-cells");
    }

    @Test
    void a_stix_bundle_gives_its_patterns_and_observables_and_accounts_for_the_rest() {
        // given
        var bundle = bundle(
                indicator(
                        "11",
                        "[ipv4-addr:value = '192.0.2.7' OR domain-name:value IN ('evil.example', 'worse.example')]"),
                indicator(
                        "12", "[file:hashes.'SHA-256' = '%s' AND file:hashes.'SHA-1' = '%s']".formatted(SHA256, SHA1)),
                indicator("13", "[url:value NOT = 'http://good.example/']"),
                indicator("14", "[domain-name:value = 'gone.example']").replace("}", ",\"revoked\":true}"),
                indicator("11", "[ipv4-addr:value = '192.0.2.8']"),
                indicator("15", "rule x { condition: true }").replace("\"stix\"", "\"yara\""),
                "{\"type\":\"file\",\"id\":\"file--%s\",\"hashes\":{\"MD5\":\"d41d8cd98f00b204e9800998ecf84271\"},\"name\":\"a.exe\"}"
                        .formatted(uuid("16")),
                "{\"type\":\"email-addr\",\"id\":\"email-addr--%s\",\"value\":\"not one\"}".formatted(uuid("17")),
                "{\"type\":\"domain-name\",\"id\":\"domain-name--%s\",\"value\":\"red.example\",\"object_marking_refs\":[\"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1\"]}"
                        .formatted(uuid("18")),
                "{\"type\":\"identity\",\"id\":\"identity--%s\",\"name\":\"x\"}".formatted(uuid("19")));
        // when
        var batch = sent("stix", false, bundle);
        worker.works();
        // then
        batch(batch)
                .body("state", equalTo("done"))
                .body("taken", equalTo(8))
                .body("rejected", equalTo(5))
                .body("ignored", equalTo(1));
        var taken = indicators();
        assertEquals(
                2,
                taken.getList("items.findAll { it.object?.uuid == '%s' }".formatted(uuid("12")))
                        .size(),
                "two digests of one file");
        assertEquals(
                "organisation",
                taken.getString("items.find { it.value == 'red.example' }.distribution"),
                "RED stays with the owner");
        rejects(batch, "names-no-value", "revoked", "repeated-in-file", "pattern-language-unknown", "not-of-its-type");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_and_what_was_read_before_is_kept() {
        failed(
                "stix",
                "{\"objects\":[" + indicator("21", "[domain-name:value = 'kept.example']") + ",{\"type\":",
                "byte");
        assertEquals(List.of("kept.example"), indicators().getList("items.value"));
        failed("stix", "{\"type\":\"bundle\"}", "no STIX bundle");
        failed("stix", "{\"objects\":[{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}]}", "nested too deep");
        failed("misp", "{\"info\":\"x\"}", "no uuid");
        failed("csv", "name\nx\n", "column value");
        failed("csv", "value\n\"open", "closed quotes");
        failed("misp-feed", "PK no zip", "manifest.json");
        for (var kind : List.of("paste", "csv", "stix")) {
            var bytes = ("{\"objects\":[{\"id\":\"" + "value\nx").getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length - 1] = (byte) 0xff;
            var batch = sent(kind, false, bytes);
            worker.works();
            batch(batch).body("state", equalTo("failed")).body("problem", containsString("UTF-8"));
        }
    }

    @Test
    void a_feed_is_taken_by_its_manifest_and_a_bomb_is_not_unpacked() throws IOException {
        // given
        var files = new LinkedHashMap<String, String>();
        files.put(uuid("31") + ".json", misp("31", "feed-one.example"));
        files.put(uuid("32") + ".json", "{\"Event\":");
        files.put(uuid("33") + ".json", misp("33", "unnamed.example"));
        files.put(
                "manifest.json", "{\"%s\":{\"info\":\"a\"},\"%s\":{\"info\":\"b\"}}".formatted(uuid("31"), uuid("32")));
        // when
        var batch = sent("misp-feed", false, zip(files));
        worker.works();
        // then
        batch(batch).body("state", equalTo("done")).body("taken", equalTo(1)).body("rejected", equalTo(2));
        rejects(batch, "not-a-misp-event", "not-in-manifest");
        assertEquals("CERT", indicators().getString("items[0].source.name"));
        // when
        files.put(uuid("32") + ".json", " ".repeat(60 * 1024 * 1024));
        var bomb = sent("misp-feed", false, zip(files));
        worker.works();
        // then
        batch(bomb).body("state", equalTo("failed")).body("problem", containsString("unpacks"));
    }

    @Test
    void a_worker_that_dies_is_followed_by_another_that_goes_on_where_it_ended() {
        // given: 12,000 values, of which one step is taken before the worker is gone
        var batch = sent("paste", false, lines(12_000));
        var due = caller.as(BATCHES, taking::claim).orElseThrow();
        var first = Observables.detect("v0.example").orElseThrow();
        var list = Arrival.named(UUID.fromString(incident), "paste");
        caller.as(due.who(), () -> {
            var steps = new Steps(due, taking);
            IntStream.range(0, 5_000)
                    .forEach(i -> steps.take(Arrival.of(
                            list,
                            Observables.detect("v" + i + ".example").orElse(first),
                            "v" + i + ".example",
                            Arrival.Said.NOTHING)));
            return null;
        });
        batch(batch).body("state", equalTo("running")).body("read", equalTo(5_000));
        // when
        worker.works();
        batch(batch).body("state", equalTo("running"));
        eu.vallum.incident.Late.leaseOver(batch);
        worker.works();
        // then
        batch(batch)
                .body("state", equalTo("done"))
                .body("read", equalTo(12_000))
                .body("taken", equalTo(12_000));
    }

    @Test
    void a_batch_that_is_stopped_keeps_what_it_took_and_takes_no_more() {
        // given
        var batch = sent("paste", false, lines(3));
        // when
        owner.asks().post(path(batch) + "/cancellation").then().statusCode(200).body("cancelling", equalTo(true));
        worker.works();
        // then
        batch(batch).body("state", equalTo("cancelled")).body("taken", equalTo(0));
        assertEquals(List.of(), indicators().getList("items"));
    }

    @Test
    void only_the_owner_has_anything_to_do_with_its_batches() {
        var batch = sent("paste", true, "evil.example");
        var other = Stage.coordinator("LV");
        for (var path : List.of("/batches", "/batches/" + batch, "/batches/" + batch + "/rejects")) {
            other.asks().get(API + "/incidents/" + incident + path).then().statusCode(404);
        }
        other.asks().post(path(batch) + "/cancellation").then().statusCode(404);
        owner.asks()
                .get(API + "/incidents/" + incident + "/batches")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(batch));
        owner.asks().get(path(UuidV7.next().toString())).then().statusCode(404);
    }

    @Test
    void the_shared_attack_bundle_and_every_shared_misp_event_are_taken_in_batches() throws IOException {
        var found = shared();
        if (found == null) {
            System.out.println("SHARED DATA ABSENT: incident/attack, incident/misp/events");
        }
        assumeTrue(found != null);
        var folder = java.util.Objects.requireNonNull(found);
        // when
        byte[] attack;
        try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("attack/ics-attack-18.1.json.gz")))) {
            attack = in.readAllBytes();
        }
        var bundle = sent("stix", false, attack);
        worker.works();
        // then
        batch(bundle)
                .body("state", equalTo("done"))
                .body("rejected", equalTo(0))
                .body("ignored", equalTo(1_826));
        var files = new LinkedHashMap<String, String>();
        var manifest = new LinkedHashMap<String, Map<String, String>>();
        try (var events = Files.list(folder.resolve("misp/events"))) {
            for (var event : events.sorted().toList()) {
                var text = Files.readString(event);
                var tree = new ObjectMapper().readTree(text);
                var uuid = (tree.has("Event") ? tree.path("Event") : tree)
                        .path("uuid")
                        .asText();
                files.put(uuid + ".json", text);
                manifest.put(uuid, Map.of("info", "x"));
            }
        }
        files.put("manifest.json", new ObjectMapper().writeValueAsString(manifest));
        var feed = sent("misp-feed", false, zip(files));
        worker.works();
        var done = batch(feed).body("state", equalTo("done")).extract().jsonPath();
        assertTrue(done.getInt("taken") > 300, "taken: " + done.getInt("taken"));
        rejects(feed, "value,reason,place");
        var reasons = owner.asks().get(path(feed) + "/rejects").asString();
        assertTrue(!reasons.contains("not-a-misp-event") && !reasons.contains("not-in-manifest"), reasons);
    }

    private void failed(String kind, String content, String why) {
        var batch = sent(kind, false, content);
        worker.works();
        batch(batch).body("state", equalTo("failed")).body("problem", containsString(why));
    }

    private String sent(String kind, boolean dry, String content) {
        return sent(kind, dry, content.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(String kind, boolean dry, byte[] content) {
        var type = switch (kind) {
            case "paste" -> "text/plain";
            case "csv" -> "text/csv";
            case "misp-feed" -> "application/zip";
            default -> "application/json";
        };
        return owner.asks()
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/zip", io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .body(content)
                .post(API + "/incidents/" + incident + "/batches?kind=" + kind + "&dry=" + dry)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse batch(String id) {
        return owner.asks().get(path(id)).then().statusCode(200);
    }

    private void rejects(String batch, String... lines) {
        var csv = owner.asks()
                .get(path(batch) + "/rejects")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var unquoted = csv.replace("\"", "");
        for (var line : lines) {
            assertTrue(unquoted.contains(line), line + " in " + csv);
        }
    }

    private JsonPath indicators() {
        return owner.asks()
                .get(API + "/incidents/" + incident + "/indicators?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String path(String batch) {
        return API + "/incidents/" + incident + "/batches/" + batch;
    }

    private static String lines(int many) {
        return IntStream.range(0, many).mapToObj(i -> "v" + i + ".example").collect(Collectors.joining("\n"));
    }

    private static String bundle(String... objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[%s]}"
                .formatted(uuid("10"), String.join(",", objects));
    }

    private static String indicator(String number, String pattern) {
        return "{\"type\":\"indicator\",\"id\":\"indicator--%s\",\"pattern_type\":\"stix\",\"pattern\":\"%s\"}"
                .formatted(uuid(number), pattern);
    }

    private static String uuid(String number) {
        return "5c1d3a52-5b7e-4a08-9d3c-3f6a0b1c2d" + number;
    }

    private static String misp(String number, String domain) {
        return """
            {"Event": {"uuid": "%s", "info": "x", "Orgc": {"name": "CERT"},
             "Attribute": [{"uuid": "%s", "type": "domain", "category": "c", "value": "%s"}]}}
            """.formatted(uuid(number), UuidV7.next(), domain);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
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
