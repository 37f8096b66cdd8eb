package eu.vallum.research.cordis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that nobody on this project wrote. The expected figures were counted in the files by other means. */
@QuarkusTest
@Tag("real-data")
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class RealDataTest {
    @Inject
    People people;

    @Test
    void the_first_hundred_rows_of_horizon_europe_are_taken_without_findings_on_sums() throws IOException {
        // given nine tables, each cut at 100 rows
        var sofia = people.administrator(UuidV7.next());
        var done = Importing.files(sofia, files("cordis-he-head100"));
        // then
        assertEquals("done", done.getString("state"));
        assertEquals(900, done.getInt("done"));
        assertEquals("100 100 0", Importing.table(done, "project.csv"));
        assertEquals("100 100 0", Importing.table(done, "organization.csv"));
        assertEquals("100 0 100", Importing.table(done, "deliverables.csv"), "they belong to other projects");
        var counts = Importing.counts(done);
        assertNull(counts.get("sum-differs"));
        assertEquals(9, counts.get("table-cut"));
        assertEquals(64, counts.get("zero-total-cost"));
        assertEquals(4, counts.get("country-mapped"), "two UK, two EL");
        assertEquals(300, counts.get("project-unknown"), "deliverables, publications, summaries");
        assertEquals(1, counts.get("contribution-missing"));
        var commas = Importing.findings(sofia, done.getString("id"), 200).stream()
                .filter(finding -> "decimal-comma".equals(finding.get("rule")))
                .collect(Collectors.groupingBy(finding -> String.valueOf(finding.get("file")), Collectors.counting()));
        assertEquals(23, commas.get("project.csv"));
        assertEquals(9, commas.get("organization.csv"));
    }

    @Test
    void the_383_projects_with_a_chinese_partner_are_taken_and_six_sums_differ() throws IOException {
        // given
        var sofia = people.administrator(UuidV7.next());
        var done = Importing.files(sofia, files("cordis-h2020-he-383"));
        // then
        assertEquals("done", done.getString("state"));
        assertEquals("383 383 0", Importing.table(done, "project.csv"));
        assertEquals("7259 7259 0", Importing.table(done, "organization.csv"));
        var counts = Importing.counts(done);
        assertEquals(59, counts.get("zero-total-cost"));
        assertEquals(726 + 186, counts.get("country-mapped"), "726 UK, 186 EL");
        assertEquals(16, counts.get("country-missing"));
        assertEquals(1590, counts.get("contribution-missing"));
        assertNull(counts.get("decimal-comma"));
        assertEquals(
                Set.of("883700", "872049", "768947", "644971", "101057429", "101061677"),
                Importing.findings(sofia, done.getString("id"), 200).stream()
                        .filter(finding -> "sum-differs".equals(finding.get("rule")))
                        .map(finding -> String.valueOf(finding.get("record")))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Importing.File[] files(String folder) throws IOException {
        var beside = Path.of(System.getProperty("vallum.root", ".."), "../shared/data")
                .toString();
        var directory = Path.of(System.getProperty("vallum.real-data", beside))
                .resolve("research")
                .resolve(folder);
        if (!Files.isDirectory(directory)) {
            Logger.getLogger(RealDataTest.class).warnf("SHARED DATA ABSENT: %s", directory);
        }
        assumeTrue(Files.isDirectory(directory), "SHARED DATA ABSENT: " + directory);
        try (var found = Files.newDirectoryStream(directory, "*.csv")) {
            var files = new ArrayList<Importing.File>();
            for (var file : found) {
                files.add(new Importing.File(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return files.toArray(Importing.File[]::new);
        }
    }
}
