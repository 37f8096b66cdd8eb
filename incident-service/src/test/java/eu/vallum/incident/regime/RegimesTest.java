package eu.vallum.incident.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegimesTest {
    private final Regimes regimes = Regimes.onClassPath();

    @Test
    void the_regimes_of_the_law_are_all_there_and_each_names_its_source() {
        var ids = regimes.newest().stream().map(Regime::id).collect(Collectors.toSet());
        assertTrue(ids.containsAll(List.of(
                "nis2",
                "nis2-voluntary",
                "nis2-near-miss",
                "nis2-cyber-threat",
                "cra-vulnerability",
                "cra-incident",
                "gdpr",
                "dora")));
        assertEquals(List.of("nis2"), regimes.byDefault());
        for (var regime : regimes.newest()) {
            assertFalse(regime.source().article().isBlank(), regime.id());
            assertFalse(regime.review().date().isBlank(), regime.id());
        }
    }

    @Test
    void every_rule_that_moves_an_end_says_where_that_is_written() {
        for (var regime : regimes.newest()) {
            for (var stage : regime.stages()) {
                for (var rule : stage.clocks()) {
                    boolean ends = rule.limit() != null && rule.limit().endsWithDay();
                    assertTrue(!ends || rule.nonWorkingDay() != null, regime.id() + " " + stage.id());
                }
            }
        }
    }

    @Test
    void every_definition_file_stands_in_the_list() throws IOException {
        var folder = Path.of("src/main/resources/regimes");
        var listed = Files.readString(folder.resolve("regimes.txt"));
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(name -> assertTrue(listed.contains(name), name));
        }
    }

    @Test
    void nis2_23_1_and_23_2_ask_what_the_recipients_of_the_services_were_told() {
        assertEquals("NIS2 Art. 23(1)", basis("nis2", "incident-notification", "recipientsInformed"));
        assertEquals("NIS2 Art. 23(1)", basis("nis2", "final-report", "recipientsInformed"));
        assertEquals("NIS2 Art. 23(2)", basis("nis2-cyber-threat", "notification", "recipientsInformed"));
        assertEquals("NIS2 Art. 23(2)", basis("nis2-cyber-threat", "notification", "measuresForUsers"));
    }

    @Test
    void nis2_23_3_and_cra_14_5_ask_for_the_limb_that_makes_it_significant_or_severe() {
        assertEquals("NIS2 Art. 23(3)", basis("nis2", "early-warning", "significantBecause"));
        assertEquals(List.of("entity", "others", "both", "unknown"), choices("nis2", "significantBecause"));
        assertEquals("CRA Art. 14(5)", basis("cra-incident", "early-warning", "severeBecause"));
        assertEquals(List.of("protection", "malicious-code", "both"), choices("cra-incident", "severeBecause"));
    }

    @Test
    void cra_14_7_asks_for_the_main_establishment_which_decides_the_coordinator() {
        for (var id : List.of("cra-vulnerability", "cra-incident")) {
            assertEquals("CRA Art. 14(7)", basis(id, "early-warning", "mainEstablishment"));
        }
    }

    private String basis(String regime, String stage, String fact) {
        return regimes.newest(regime).orElseThrow().stage(stage).orElseThrow().asks().stream()
                .filter(asked -> asked.fact().equals(fact))
                .map(asked -> Objects.requireNonNull(asked.basis()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> choices(String regime, String fact) {
        var known = regimes.newest(regime).orElseThrow().fact(fact).orElseThrow();
        return Objects.requireNonNull(known.choices()).stream()
                .map(Fact.Choice::value)
                .toList();
    }

    @Test
    void a_fact_has_one_meaning_in_all_regimes() {
        var nis2 = regimes.newest("nis2").orElseThrow();
        var cra = regimes.newest("cra-incident").orElseThrow();
        assertEquals(nis2.fact("mitigation"), cra.fact("mitigation"));
    }

    @Test
    void an_older_report_keeps_the_version_of_its_time() {
        // given
        var nis2 = regimes.newest("nis2").orElseThrow();
        var second = new Regime(
                nis2.id(),
                nis2.version() + 1,
                nis2.kind(),
                true,
                nis2.title(),
                nis2.summary(),
                nis2.source(),
                nis2.review(),
                "2027-01-01",
                nis2.recipients(),
                nis2.facts(),
                nis2.stages());
        var both = new Regimes(List.of(nis2, second));
        // then
        assertEquals(
                nis2.version(),
                both.at("nis2", Instant.parse("2026-12-31T23:59:59Z"))
                        .orElseThrow()
                        .version());
        assertEquals(
                nis2.version() + 1,
                both.at("nis2", Instant.parse("2027-01-01T00:00:00Z"))
                        .orElseThrow()
                        .version());
        assertEquals(1, both.newest().size());
    }

    @Test
    void what_is_not_a_regime_fails_the_start_and_is_named() {
        assertRefused("harbour-bad.yaml", good().replace("hours: 6", "hours: 0"), "minimum");
        assertRefused("harbour-bad.yaml", good().replace("owedBy: entity", "owedBy: nobody"), "enum");
        assertRefused("harbour-bad.yaml", good().replace("fr: Appel", "de: Anruf"), "required");
        assertRefused("harbour-bad.yaml", good().replace("stage: call", "stage: nothing"), "anchor nothing");
        assertRefused("harbour-bad.yaml", good().replace("recipients: [harbour]", "recipients: [port]"), "recipients");
        assertRefused("harbour-bad.yaml", good().replace("fact: impact", "fact: nothing"), "fact nothing");
        assertRefused("harbour-bad.yaml", good().replace("id: testBerth", "id: title"), "another meaning");
        assertRefused("harbour-bad.yaml", good() + "\nsurprise: 1\n", "additionalProperties");
    }

    private static String good() {
        try (var in = RegimesTest.class.getResourceAsStream("/regimes/test-harbour.v1.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String file, String content, String why) {
        var thrown = assertThrows(IllegalStateException.class, () -> ReadingRegimes.all(new OneMore(file, content)));
        assertTrue(String.valueOf(thrown.getMessage()).contains(why), thrown.getMessage());
    }

    /** A class path with one more definition on it. */
    private static final class OneMore extends ClassLoader {
        private final String file;
        private final String content;

        OneMore(String file, String content) {
            super(RegimesTest.class.getClassLoader());
            this.file = file;
            this.content = content;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals("regimes/" + file)
                    ? new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(List.of(list()));
        }

        private URL list() throws IOException {
            return URL.of(URI.create("list:all"), new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(("facts.yaml\n" + file).getBytes(StandardCharsets.UTF_8));
                        }
                    };
                }
            });
        }
    }
}
