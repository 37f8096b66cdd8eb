package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {

    private final Repository project = Repository.here();

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "production"})
    @DisplayName("an overlay is strict in its fields, keeps the policies and agrees with the services")
    void anOverlayIsInOrder(String overlay) {
        // given
        var deployed = Deployed.render(project.k8s(), overlay, project);

        // when
        var findings = deployed.findings();

        // then
        assertTrue(
                deployed.objects().size() > 40,
                "too few objects rendered: " + deployed.objects().size());
        assertTrue(findings.isEmpty(), () -> "\n" + String.join("\n", findings));
    }

    @ParameterizedTest
    @CsvSource({"evaluation,true", "production,"})
    @DisplayName("made-up institutions stand in the register of the evaluation alone")
    void productionIsSeededWithNothingMadeUp(String overlay, @Nullable String asked) {
        // given
        var deployed = Deployed.render(project.k8s(), overlay, project);

        // when: wherever it is said, in a map or at a container
        var said = deployed.objects().stream()
                .flatMap(object -> {
                    var inMap = object.at("/data").path("VALLUM_SEED_DEMONSTRATION");
                    var atContainers = object.tree().findParents("name").stream()
                            .filter(entry -> entry.path("name").asText().equals("VALLUM_SEED_DEMONSTRATION"))
                            .map(entry -> entry.path("value"));
                    return Stream.concat(Stream.of(inMap), atContainers);
                })
                .filter(value -> !value.isMissingNode())
                .map(JsonNode::asText)
                .toList();

        // then
        assertEquals(asked == null ? List.of() : List.of(asked), said);
        var image = Settings.of(project, "identity-service");
        assertEquals(
                "${VALLUM_SEED_DEMONSTRATION:false}",
                image.value("vallum.seed.demonstration").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "production"})
    @DisplayName("the test's own rendering equals kubectl's, where kubectl is installed")
    void theRenderingEqualsKubectls(String overlay) throws IOException, InterruptedException {
        // given
        var process = kubectl(overlay);
        Assumptions.assumeTrue(process != null, "KUBECTL ABSENT: rendered by the test's own subset only");

        // when
        var theirs = new TreeMap<String, JsonNode>();
        try (var parser = Kustomization.YAML.createParser(process.getInputStream());
                var values = Kustomization.YAML.readValues(parser, JsonNode.class)) {
            values.readAll().forEach(tree -> theirs.put(key(tree), tree));
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, "kubectl kustomize failed");

        // then
        var ours = new TreeMap<String, JsonNode>();
        Deployed.render(project.k8s(), overlay, project).objects().forEach(o -> ours.put(key(o.tree()), o.tree()));
        assertEquals(theirs.keySet(), ours.keySet());
        theirs.forEach((key, tree) -> assertEquals(tree, ours.get(key), key));
    }

    private static String key(JsonNode tree) {
        return tree.path("kind").asText() + "/" + tree.at("/metadata/name").asText();
    }

    private @Nullable Process kubectl(String overlay) {
        try {
            return new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            project.k8s().resolve("overlays/" + overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            return null;
        }
    }
}
