package eu.vallum.incident.attachment;

import static eu.vallum.incident.Stage.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Stage;
import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that hang on an incident: how they come, who gets them in which form, and what is kept of it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class AttachmentTest {
    private static final int MIB = 1024 * 1024;
    private final Stage.Player owner = Stage.coordinator("EE");
    private final Stage.Player latvia = Stage.coordinator("LV");
    private String incident;

    @BeforeEach
    void anIncident() {
        incident = Stage.filed(owner);
    }

    @Test
    void a_file_comes_back_byte_for_byte_as_something_to_keep_and_never_to_show() throws Exception {
        // given
        var html =
                "<!DOCTYPE html><html><script>alert(document.cookie)</script></html>".getBytes(StandardCharsets.UTF_8);
        var file = file();
        // when
        sent(owner, file, "../../..\\x\u202Elmth.html", html)
                .then()
                .statusCode(201)
                .body("name", equalTo("xlmth.html"))
                .body("type", equalTo("text/html"))
                .body("bytes", equalTo(html.length))
                .body("sha256", equalTo(sha256(html)))
                .body("scan", equalTo("not-scanned"))
                .body("sample", equalTo(false))
                .body("tlp", equalTo("AMBER"))
                .body("addedBy", equalTo("Person of EE"));
        // then
        var answer = owner.asks().get(file + "/content");
        assertArrayEquals(html, answer.asByteArray());
        answer.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"xlmth.html\"; filename*=UTF-8''xlmth.html")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(html.length))
                .header("X-Content-SHA256", sha256(html))
                .header("X-TLP", "TLP:AMBER");
    }

    @Test
    void a_large_file_of_several_parts_comes_back_whole_and_one_byte_too_many_is_refused_with_the_limit() {
        // given
        var large = new byte[50 * MIB];
        new Random(7).nextBytes(large);
        var file = file();
        // when
        sent(owner, file, "disk.img", large).then().statusCode(201).body("bytes", equalTo(large.length));
        // then
        assertEquals(sha256(large), sha256(owner.asks().get(file + "/content").asByteArray()));
        // when
        sent(owner, file(), "more.img", Arrays.copyOf(large, large.length + 1))
                .then()
                .statusCode(413)
                .body("detail", containsString("52428800"));
        // then
        assertEquals(1, listed(owner).size());
        assertEquals(0, uploadsWithoutAttachment(), "nothing of the refused one is kept");
    }

    @Test
    void a_program_is_a_sample_whatever_it_is_called_and_leaves_in_a_locked_zip_only() throws Exception {
        // given
        var program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        var file = file();
        // when
        sent(owner, file, "holiday.jpg", program)
                .then()
                .statusCode(201)
                .body("sample", equalTo(true))
                .body("disguised", equalTo(true));
        // then
        owner.asks().get(file + "/content").then().statusCode(409).body("code", equalTo("only-as-zip"));
        var zip = owner.asks().get(file + "/zip").then().statusCode(200).extract();
        assertTrue(zip.header("Content-Disposition")
                .startsWith("attachment; filename=\"" + sha256(program).substring(0, 16)));
        assertArrayEquals(program, unlocked(zip.asByteArray(), "infected"));
        assertThrows(ZipException.class, () -> unlocked(zip.asByteArray(), "guessed"));
        assertFalse(contains(zip.asByteArray(), Arrays.copyOf(program, 64)), "it lies in there unreadable");
        owner.sends(Map.of("tlp", "AMBER", "sample", false, "reason", "looks harmless"))
                .put(file + "/marking")
                .then()
                .statusCode(409)
                .body("code", equalTo("sample-stays"));
    }

    @Test
    void an_archive_that_would_fill_a_disk_is_kept_as_the_bytes_it_is() throws Exception {
        // given: a gibibyte of nothing
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeroes"));
            var zeroes = new byte[MIB];
            for (int i = 0; i < 1_024; i++) {
                zip.write(zeroes);
            }
        }
        var file = file();
        // when
        sent(owner, file, "bomb.zip", bomb.toByteArray())
                .then()
                .statusCode(201)
                .body("type", equalTo("application/zip"))
                .body("bytes", equalTo(bomb.size()));
        // then
        assertArrayEquals(
                bomb.toByteArray(), owner.asks().get(file + "/content").asByteArray());
    }

    @Test
    void the_same_file_sent_again_is_the_same_attachment_and_never_a_second_one() throws Exception {
        // given
        var file = file();
        var bytes = "once".getBytes(StandardCharsets.UTF_8);
        // when: ten at the same time
        var statuses = new TreeSet<Integer>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                answers.add(pool.submit(() -> sent(owner, file, "a.txt", bytes).statusCode()));
            }
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        }
        // then
        assertEquals(new TreeSet<>(List.of(201)), statuses);
        assertEquals(1, listed(owner).size());
        sent(owner, file, "a.txt", "twice".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-id-taken"));
        sent(owner, file(), "b.txt", bytes)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-attached"))
                .body("detail", containsString(file.substring(file.lastIndexOf('/') + 1)));
        assertEquals(0, uploadsWithoutAttachment());
        assertEquals(1, custody(file).size());
    }

    @Test
    void what_is_empty_damaged_or_breaks_off_is_refused_and_nothing_of_it_is_kept() throws Exception {
        var bytes = "whole".getBytes(StandardCharsets.UTF_8);
        sent(owner, file(), "empty", new byte[0]).then().statusCode(400).body("detail", containsString("empty"));
        sent(owner, file() + "?sha256=" + sha256("other".getBytes(StandardCharsets.UTF_8)), null, bytes)
                .then()
                .statusCode(422)
                .body("code", equalTo("hash-differs"))
                .body("detail", containsString(sha256(bytes)));
        sent(owner, file() + "?sha256=" + sha256(bytes), null, bytes).then().statusCode(201);
        sent(owner, file() + "?tlp=PURPLE", null, bytes).then().statusCode(400);
        // when: it says 9 MiB and hangs up after 2
        var broken = file();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("PUT " + broken + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + TestTokens.person(owner.subject(), owner.name(), owner.organisation(), "EE")
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + 9 * MIB + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[2 * MIB]);
            out.flush();
            Thread.sleep(1_000);
        }
        // then
        for (int i = 0; i < 50 && uploadsWithoutAttachment() > 0; i++) {
            Thread.sleep(200);
        }
        assertEquals(0, uploadsWithoutAttachment());
        assertEquals(1, listed(owner).size());
    }

    @Test
    void the_custody_log_says_who_had_it_when_with_the_hash_at_each_step() {
        // given
        var file = file();
        var bytes = "evidence".getBytes(StandardCharsets.UTF_8);
        sent(owner, file, "evidence.log", bytes).then().statusCode(201);
        Stage.shared(owner, incident, latvia);
        // when
        latvia.asks().get(file + "/content").then().statusCode(200);
        latvia.asks().get(file + "/zip").then().statusCode(200);
        owner.sends(Map.of("tlp", "AMBER+STRICT", "sample", true, "reason", "it runs"))
                .put(file + "/marking")
                .then()
                .statusCode(200);
        owner.sends(Map.of("reason", "it names patients"))
                .post(file + "/removal")
                .then()
                .statusCode(200);
        // then
        var log = custody(file);
        assertEquals(
                List.of("removed", "marked", "sent-zip", "opened-zip", "sent", "opened", "added"),
                log.stream().map(line -> line.get("what")).toList());
        log.forEach(line -> assertEquals(sha256(bytes), line.get("sha256")));
        assertEquals("Person of LV", log.get(4).get("by"));
        owner.asks()
                .get(API + "/incidents/" + incident + "/timeline")
                .then()
                .body(
                        "items.kind",
                        org.hamcrest.Matchers.hasItems("attachment-added", "attachment-marked", "attachment-removed"));
        latvia.asks().get(file + "/custody").then().statusCode(403);
        owner.asks()
                .get(API + "/incidents/" + incident + "/downloads")
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("attachment"))
                .body("items[0].by", equalTo("Person of LV"));
    }

    @Test
    void a_stricter_label_and_a_removal_hold_at_once_and_holders_of_copies_are_told() {
        // given
        Stage.shared(owner, incident, latvia);
        var file = file();
        sent(owner, file, "a.txt", "a".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
        latvia.asks().get(file + "/content").then().statusCode(200);
        // when
        mark(file, "AMBER+STRICT", "it names a victim");
        // then
        latvia.asks().get(file + "/content").then().statusCode(200).header("X-TLP", "TLP:AMBER+STRICT");
        recalled()
                .body("items", hasSize(1))
                .body("items[0].recall.why", equalTo("tightened"))
                .body("items[0].recall.tlp", equalTo("AMBER+STRICT"))
                .body("items[0].recall.reason", equalTo("it names a victim"));
        // when
        mark(file, "RED", "for two persons only");
        // then
        latvia.asks().get(file + "/content").then().statusCode(404);
        assertEquals(0, listed(latvia).size());
        recalled().body("items", hasSize(2)).body("items.recall.why", equalTo(List.of("withdrawn", "withdrawn")));
        owner.asks().get(file + "/content").then().statusCode(200);
        // when
        owner.sends(Map.of("reason", "sent by mistake"))
                .post(file + "/removal")
                .then()
                .statusCode(200);
        owner.sends(Map.of("reason", "again"))
                .post(file + "/removal")
                .then()
                .statusCode(200)
                .body("removed.reason", equalTo("sent by mistake"));
        // then
        owner.asks().get(file + "/content").then().statusCode(404);
        owner.asks().get(file + "/zip").then().statusCode(404);
        recalled().body("items[0].recall.reason", equalTo("sent by mistake"));
        assertEquals(1, listed(owner).size(), "what is left of it");
        owner.sends(Map.of("tlp", "RED", "sample", true, "reason", "x"))
                .put(file + "/marking")
                .then()
                .statusCode(409)
                .body("code", equalTo("attachment-removed"));
    }

    @Test
    void withdrawing_withholding_and_deleting_take_it_from_the_recipient_at_once() {
        // given
        var share = Stage.shared(owner, incident, latvia);
        var file = file();
        sent(owner, file, "a.txt", "a".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
        latvia.asks().get(file + "/content").then().statusCode(200);
        // when
        withhold(List.of("attachments"));
        // then
        latvia.asks().get(file + "/content").then().statusCode(404);
        assertEquals(0, listed(latvia).size());
        recalled().body("items", hasSize(1)).body("items[0].recall.why", equalTo("withdrawn"));
        // when
        withhold(List.of());
        latvia.asks().get(file + "/content").then().statusCode(200);
        Stage.withdrawn(owner, incident, share);
        // then
        latvia.asks().get(file + "/content").then().statusCode(404);
        latvia.asks().get(file + "/zip").then().statusCode(404);
        recalled().body("items", hasSize(2)).body("items[0].recall.reason", equalTo("wrong authority"));
        // when: filed by mistake, with what hangs on it
        var other = Stage.filed(owner);
        sent(
                        owner,
                        API + "/incidents/" + other + "/attachments/" + UuidV7.next(),
                        "a",
                        "b".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201);
        owner.sends(Map.of("reason", "mistake"))
                .header("If-Match", "\"1\"")
                .post(API + "/incidents/" + other + "/deletion")
                .then()
                .statusCode(200);
        // then
        assertEquals(0, rows("attachment_part", other));
        assertEquals(0, rows("attachment_custody", other));
    }

    @Test
    void a_label_looser_than_the_incidents_is_refused_and_a_closed_incident_takes_no_more() {
        sent(owner, file() + "?tlp=GREEN", null, "a".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("tlp-looser-than-incident"));
        int version = owner.asks().get(API + "/incidents/" + incident).path("version");
        owner.sends(Map.of("reason", "over"))
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/incidents/" + incident + "/closing")
                .then()
                .statusCode(200);
        sent(owner, file(), "a", "a".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("code", equalTo("incident-closed"));
    }

    @Test
    void what_is_kept_damaged_is_not_given_out_whole_and_the_log_says_so() throws Exception {
        // given
        var bytes = new byte[3 * MIB];
        new Random(3).nextBytes(bytes);
        var file = file();
        sent(owner, file, "a.bin", bytes).then().statusCode(201);
        Rows.damage(incident);
        // when
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + RestAssured.port + file + "/content")
                .toURL()
                .openConnection();
        connection.setRequestProperty(
                "Authorization",
                "Bearer " + TestTokens.person(owner.subject(), owner.name(), owner.organisation(), "EE"));
        // then
        try (InputStream in = connection.getInputStream()) {
            assertThrows(IOException.class, () -> in.transferTo(OutputStream.nullOutputStream()));
        }
        assertEquals("damaged", custody(file).getFirst().get("what"));
    }

    private static byte[] unlocked(byte[] zip, String password) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), password.toCharArray())) {
            in.getNextEntry();
            return in.readAllBytes();
        }
    }

    private static boolean contains(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private void mark(String file, String tlp, String reason) {
        owner.sends(Map.of("tlp", tlp, "sample", false, "reason", reason))
                .put(file + "/marking")
                .then()
                .statusCode(200);
    }

    private void withhold(List<String> fields) {
        owner.sends(Map.of("fields", fields))
                .put(API + "/incidents/" + incident + "/redactions/" + latvia.organisation())
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse recalled() {
        return latvia.asks().get(API + "/downloads?recalled=true").then().statusCode(200);
    }

    private String file() {
        return API + "/incidents/" + incident + "/attachments/" + UuidV7.next();
    }

    private List<Map<String, Object>> custody(String file) {
        return owner.asks()
                .get(file + "/custody")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private List<Object> listed(Stage.Player by) {
        return by.asks()
                .get(API + "/incidents/" + incident + "/attachments")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Response sent(
            Stage.Player by, String file, @org.jspecify.annotations.Nullable String name, byte[] bytes) {
        var request = by.asks().contentType("application/octet-stream").body(bytes);
        return (name == null ? request : request.queryParam("name", name)).put(file);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Uploading.sha256().digest(bytes));
    }

    private long uploadsWithoutAttachment() {
        return Rows.count(
                owner.organisation(),
                "select count(*) from attachment_upload u where not exists (select from attachment f where f.upload = u.id)");
    }

    private long rows(String table, String of) {
        return Rows.count(owner.organisation(), "select count(*) from " + table + " where incident = '" + of + "'");
    }
}
