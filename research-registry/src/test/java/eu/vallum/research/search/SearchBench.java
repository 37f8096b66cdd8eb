package eu.vallum.research.search;

import static eu.vallum.research.Api.ROOT;
import static io.restassured.RestAssured.given;

import eu.vallum.localstack.TestStack;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.People;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Imports as many projects as all framework programmes since FP7 have (80,000 with 433,000 participations by default) and measures the
 * import and the search. Run with {@code -Dvallum.bench=80000 -Dtest=SearchBench}; sentences come from the real abstracts where those lie
 * beside the repository, else from an invented vocabulary.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "vallum.bench", matches = "[0-9]+")
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "research"))
class SearchBench {
    private static final String[] COUNTRIES =
            "DE FR IT ES NL BE EL SE PT NO AT FI DK PL IE CZ HU UK CH RO SI BG EE LV LT".split(" ");
    private static final String[] PROGRAMMES = {"HORIZON", "H2020", "FP7"};
    private static final String[] QUERIES = {
        "q=data",
        "q=research",
        "q=ransomware",
        "q=quantum+cryptography",
        "q=%22climate+change%22",
        "q=hospital",
        "q=energy+-solar",
        "q=security&country=EE",
        "q=project&programme=H2020&country=IT",
        "q=zzzznothing",
        "",
        "country=DE",
        "programme=FP7&country=LV"
    };

    @Inject
    People people;

    private final Random random = new Random(7);

    @Test
    void import_and_search_at_full_size() throws Exception {
        int projects = Integer.getInteger("vallum.bench");
        var directory = Files.createTempDirectory("bench");
        var sentences = sentences();
        long rows = write(directory, projects, sentences);
        var organisation = UuidV7.next();
        var token = people.administrator(organisation);
        long begun = System.nanoTime();
        var id = given().auth()
                .oauth2(token)
                .basePath(ROOT)
                .multiPart("file", directory.resolve("project.csv").toFile(), "text/csv")
                .multiPart("file", directory.resolve("organization.csv").toFile(), "text/csv")
                .post("imports")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        var seen = new TreeMap<String, Double>();
        while (true) {
            token = people.administrator(organisation); // a token lives five minutes
            var now = given().auth()
                    .oauth2(token)
                    .basePath(ROOT)
                    .get("imports/" + id)
                    .jsonPath();
            var state = now.getString("state");
            seen.put(state, (System.nanoTime() - begun) / 1e9);
            if (state.equals("done") || state.equals("failed")) {
                print("import of %d rows: %s, %s".formatted(rows, seen, now.getString("projects")));
                break;
            }
            Thread.sleep(500);
        }
        Files.deleteIfExists(directory.resolve("project.csv"));
        Files.deleteIfExists(directory.resolve("organization.csv"));
        analyze();
        var all = new ArrayList<Double>();
        for (var query : QUERIES) {
            var times = new ArrayList<Double>();
            long total = 0;
            for (int i = 0; i < 12; i++) {
                long start = System.nanoTime();
                var answer = given().basePath(ROOT)
                        .urlEncodingEnabled(false)
                        .get("projects?limit=20" + (query.isEmpty() ? "" : "&" + query));
                double ms = (System.nanoTime() - start) / 1e6;
                answer.then().statusCode(200);
                total = answer.jsonPath().getLong("total");
                if (i > 1) {
                    times.add(ms);
                    all.add(ms);
                }
            }
            print("%-40s total %6d p50 %7.1f max %7.1f ms".formatted(query, total, at(times, 0.5), at(times, 1)));
        }
        print("all queries p50 %.1f p95 %.1f ms".formatted(at(all, 0.5), at(all, 0.95)));
    }

    private void analyze() throws Exception {
        var config = ConfigProvider.getConfig();
        try (var app = DriverManager.getConnection(
                config.getValue("VALLUM_DATABASE_URL", String.class),
                "research_owner",
                config.getValue("VALLUM_DATABASE_OWNER_PASSWORD", String.class))) {
            app.createStatement().execute("vacuum analyze public_project");
        }
        try (var app = DriverManager.getConnection(
                        config.getValue("VALLUM_DATABASE_URL", String.class),
                        "research_app",
                        config.getValue("VALLUM_DATABASE_APP_PASSWORD", String.class));
                var run = app.createStatement()) {
            for (var sql : List.of(
                    "select count(*) from public_project where search @@ websearch_to_tsquery('english', 'ransomware')",
                    "select id, ts_rank(search, websearch_to_tsquery('english', 'research')) r from public_project where search @@ websearch_to_tsquery('english', 'research') order by 2 desc, registered_at desc, id desc limit 21",
                    "select id from public_project order by registered_at desc, id desc limit 21",
                    "select x, count(*) from public_project, unnest(countries) x group by x")) {
                try (var plan = run.executeQuery("explain (analyze, buffers) " + sql)) {
                    print(sql);
                    while (plan.next()) {
                        print("    " + plan.getString(1));
                    }
                }
            }
        }
    }

    private long write(Path directory, int projects, List<String> sentences) throws IOException {
        long rows = 0;
        try (var project = Files.newBufferedWriter(directory.resolve("project.csv"));
                var organization = Files.newBufferedWriter(directory.resolve("organization.csv"))) {
            project.write(
                    "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme;fundingScheme;objective\n");
            organization.write("projectID;organisationID;name;country;role;ecContribution;totalCost\n");
            for (int i = 0; i < projects; i++) {
                int id = 100_000_000 + i;
                project.write("%d;ACR%d;CLOSED;%s;2020-01-01;2024-12-31;1000;1000;%s;RIA;\"%s\"\n"
                        .formatted(
                                id,
                                i,
                                pick(sentences).replace(';', ' ').replace('"', ' '),
                                PROGRAMMES[random.nextInt(3)],
                                text(sentences)));
                int partners = 1 + random.nextInt(10);
                for (int p = 0; p < partners; p++) {
                    participant(organization, id, p);
                }
                rows += 1 + partners;
            }
        }
        return rows;
    }

    private void participant(BufferedWriter out, int id, int p) throws IOException {
        int who = 900_000_000 + random.nextInt(30_000);
        out.write("%d;%d;Organisation %d of %s;%s;%s;100;100\n"
                .formatted(
                        id,
                        who,
                        who,
                        PROGRAMMES[who % 3],
                        COUNTRIES[Math.min(random.nextInt(25), random.nextInt(25))],
                        p == 0 ? "coordinator" : "participant"));
    }

    private String text(List<String> sentences) {
        var text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(pick(sentences).replace("\"", "\"\"")).append(". ");
        }
        return text.toString();
    }

    private String pick(List<String> sentences) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private List<String> sentences() throws IOException {
        var real = Path.of(System.getProperty("vallum.root", ".."), "../shared/data/research");
        var found = new ArrayList<String>();
        for (var file : List.of(
                "cordis-he-head100/project.csv",
                "cordis-h2020-he-383/project.csv",
                "cordis-he-2025-relations/reportSummaries.csv")) {
            if (Files.exists(real.resolve(file))) {
                Arrays.stream(Files.readString(real.resolve(file)).split("[.\\n;]"))
                        .map(String::strip)
                        .filter(s -> s.length() > 40 && s.length() < 400)
                        .forEach(found::add);
            }
        }
        for (int i = 0; i < 2_000; i++) {
            var words = new StringBuilder();
            for (int w = 0; w < 14; w++) {
                words.append(Integer.toString(Math.abs((int) (random.nextGaussian() * 5_000)) + 10_000, 36))
                        .append(' ');
            }
            found.add(words.append(i % 40 == 0 ? "ransomware" : "study").toString());
        }
        return found;
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size())));
    }

    private static void print(String line) {
        Logger.getLogger(SearchBench.class).info("BENCH " + line);
    }
}
