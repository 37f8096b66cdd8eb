package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Pattern METER =
            Pattern.compile("(Gauge|Timer|Counter|counter|timer|gauge)(?:\\.builder)?\\(\\s*\"(vallum\\.[a-z._]+)\"");
    private static final Pattern USED = Pattern.compile("\\b(?:vallum|kafka)_[a-z_]+\\b");

    /** What Micrometer's Prometheus registry appends to a meter's name, by its kind. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "gauge", List.of("", "_seconds"),
            "counter", List.of("_total"),
            "timer", List.of("_seconds_max", "_seconds_count", "_seconds_sum"));

    private final Repository project = Repository.here();

    @Test
    @DisplayName("every alert asks for a metric that some service keeps, and says what to do")
    void everyAlertCanFire() throws IOException {
        // given
        var meters = meters();
        var rules = Kustomization.YAML.readTree(
                alerts().at("/data").path("vallum.rules.yaml").asText());
        var findings = new ArrayList<String>();

        // when
        for (var rule : rules.at("/groups/0/rules")) {
            var name = rule.path("alert").asText();
            var used = USED.matcher(rule.path("expr").asText());
            while (used.find()) {
                if (used.group().startsWith("vallum_") && !meters.contains(used.group())) {
                    findings.add(name + " asks for " + used.group() + ", which nothing keeps");
                }
            }
            for (var field : List.of("/labels/severity", "/annotations/summary", "/annotations/action")) {
                if (rule.at(field).asText().isBlank()) {
                    findings.add(name + " lacks " + field);
                }
            }
            if (!Set.of("page", "ticket").contains(rule.at("/labels/severity").asText())) {
                findings.add(name + " is neither a page nor a ticket");
            }
        }

        // then
        assertFalse(rules.at("/groups/0/rules").isEmpty());
        assertEquals(List.of(), findings);
    }

    @Test
    @DisplayName("the handbook names every metric of ours")
    void theHandbookNamesEveryMetric() throws IOException {
        // given
        var handbook = project.text("docs/operating.md");

        // when
        var unnamed = new TreeSet<String>();
        for (var name : plainNames()) {
            if (!handbook.contains("`" + name)) {
                unnamed.add(name);
            }
        }

        // then
        assertEquals(Set.of(), unnamed);
    }

    private JsonNode alerts() throws IOException {
        return Kustomization.YAML.readTree(
                project.k8s().resolve("base/alerts.yaml").toFile());
    }

    private Set<String> meters() throws IOException {
        var names = new TreeSet<String>();
        each((kind, name) -> ENDINGS.getOrDefault(kind, List.of()).forEach(ending -> names.add(name + ending)));
        return names;
    }

    private Set<String> plainNames() throws IOException {
        var names = new TreeSet<String>();
        each((kind, name) -> names.add(name));
        return names;
    }

    private void each(BiConsumer<String, String> meter) throws IOException {
        try (var files = Files.walk(project.root(), 14)) {
            for (var file : files.filter(f -> f.toString().contains("/src/main/java/")
                            && f.toString().endsWith(".java"))
                    .toList()) {
                METER.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> meter.accept(
                                m.group(1).toLowerCase(Locale.ROOT), m.group(2).replace('.', '_')));
            }
        }
    }
}
