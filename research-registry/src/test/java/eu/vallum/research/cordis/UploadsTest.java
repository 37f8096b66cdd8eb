package eu.vallum.research.cordis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.research.cordis.Uploads.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final byte[] TOPICS = "projectID,topic,title\n1,A,B\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void names_that_lead_out_of_an_archive_are_not_read_and_nothing_is_written() throws IOException {
        // given
        var members = new LinkedHashMap<String, byte[]>();
        for (var name : List.of(
                "../../etc/passwd.csv", "/absolute.csv", "C:\\windows.csv", "a\\..\\b.csv", "fine/topics.csv")) {
            members.put(name, TOPICS);
        }
        // when
        var findings = new ArrayList<Finding>();
        var sources = Uploads.sources(List.of(upload("a.zip", zip(members))), findings);
        // then
        assertEquals(
                List.of("topics.csv"),
                sources.stream().map(Uploads.Source::name).toList());
        assertEquals(
                4, findings.stream().filter(f -> f.rule() == Rule.FILE_UNSAFE).count());
        try (var files = Files.walk(directory)) {
            assertEquals(1, files.filter(Files::isRegularFile).count(), "only the upload itself");
        }
    }

    @Test
    void what_unpacks_to_far_more_than_its_size_is_cut_off() throws IOException {
        // given a member of 64 MiB blanks in a few KiB
        var bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) ' ');
        System.arraycopy(TOPICS, 0, bomb, 0, TOPICS.length);
        var findings = new ArrayList<Finding>();
        var sources = Uploads.sources(List.of(upload("bomb.zip", zip(Map.of("topics.csv", bomb)))), findings);
        // when
        var file = TableFile.of(sources.getFirst(), new Budget(Uploads.MOST_BYTES), findings, rows -> {});
        // then
        assertTrue(file.isEmpty());
        assertEquals(Rule.FILE_UNSAFE, findings.getFirst().rule());
    }

    @Test
    void all_files_together_may_not_unpack_to_too_much_either() throws IOException {
        var findings = new ArrayList<Finding>();
        var budget = new Budget(40);
        var sources = Uploads.sources(List.of(upload("1.csv", TOPICS), upload("2.csv", TOPICS)), findings);
        assertTrue(TableFile.of(sources.get(0), budget, findings, rows -> {}).isPresent());
        assertTrue(TableFile.of(sources.get(1), budget, findings, rows -> {}).isEmpty());
        assertEquals(Rule.FILE_UNSAFE, findings.getFirst().rule());
    }

    @Test
    void a_broken_archive_a_foreign_table_and_utf_16_are_said_to_be_so() throws IOException {
        // given
        var archive = zip(Map.of("topics.csv", TOPICS));
        var findings = new ArrayList<Finding>();
        // when
        var sources = Uploads.sources(
                List.of(
                        upload("cut.zip", Arrays.copyOf(archive, archive.length / 2)),
                        upload("foreign.csv", "name;age\nx;1\n".getBytes(StandardCharsets.UTF_8)),
                        upload(
                                "wide.csv",
                                new String(TOPICS, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)),
                        upload("empty.csv", new byte[0])),
                findings);
        for (var source : sources) {
            assertFalse(TableFile.of(source, new Budget(Uploads.MOST_BYTES), findings, rows -> {})
                    .isPresent());
        }
        // then
        assertEquals(
                List.of(Rule.FILE_BROKEN, Rule.FILE_UNKNOWN, Rule.FILE_BROKEN, Rule.FILE_UNKNOWN),
                findings.stream().map(Finding::rule).toList());
    }

    @Test
    void a_name_is_shown_without_what_could_do_harm() {
        assertEquals("x_script_.csv", Uploads.harmless("C:\\tmp\\x<script>.csv"));
        assertEquals("unnamed", Uploads.harmless("a/b/"));
        assertTrue(Uploads.harmless("é".repeat(500)).length() <= 100);
    }

    private Upload upload(String name, byte[] bytes) throws IOException {
        var path = Files.createTempFile(directory, "upload", ".bin");
        Files.write(path, bytes);
        return new Upload(name, path);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
