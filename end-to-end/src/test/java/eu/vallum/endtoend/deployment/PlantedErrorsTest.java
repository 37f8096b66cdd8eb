package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test of the test: each error, planted into a copy, is found and named. */
class PlantedErrorsTest {

    @TempDir
    Path copy;

    @ParameterizedTest(name = "{3}")
    @DisplayName("an error planted in a copy is found")
    @CsvSource(delimiter = '|', textBlock = """
            gateway.yaml            | enableServiceLinks            | enableServiceLink             | enableServiceLink
            gateway.yaml            | maxUnavailable: 1             | maxUnavailables: 1            | maxUnavailables
            gateway.yaml            | averageUtilization            | averageUse                    | averageUse
            route.yaml              | backendRefs                   | backends                      | backends
            kafka.yaml              | metadataVersion               | metadataVersions              | metadataVersions
            kafka.yaml              | kraftMetadata: shared         | kraftMeta: shared             | kraftMeta
            topics.yaml             | partitions: 3                 | partition: 3                  | partition
            topics.yaml             | patternType: prefix           | patternTypes: prefix          | patternTypes
            database.yaml           | enableSuperuserAccess: false  | enableSuperUserAccess: false  | unknown field spec.enableSuperUserAccess
            database.yaml           | instances: 3                  | instances: three              | is no integer
            database.yaml           | databaseReclaimPolicy         | reclaimPolicy                 | unknown field spec.reclaimPolicy
            keycloak.yaml           | backchannelDynamic            | backChannelDynamic            | unknown field spec.hostname.backChannelDynamic
            gateway.yaml            | readOnlyRootFilesystem: true  | readOnlyRootFilesystem: false | root file system is read-only
            incident-service.yaml   | drop: [ALL]                   | drop: [NET_RAW]               | drops ALL
            gateway.yaml            | runAsNonRoot: true            | runAsNonRoot: false           | non-root
            migrations.yaml         | type: RuntimeDefault          | type: Unconfined              | seccomp
            gateway.yaml            | automountServiceAccountToken: false | automountServiceAccountToken: true | mounts no token
            gateway.yaml            | 1.0.0-SNAPSHOT                | latest                        | image without a version
            keycloak.yaml           | :26.7.3                       |                               | image without a version
            gateway.yaml            | limits: { cpu:                | limits: { cpus:               | /limits/cpu
            gateway.yaml            | livenessProbe:                | lifelessProbe:                | livenessProbe on the management port
            gateway.yaml            | kind: PodDisruptionBudget     | kind: ServiceAccount          | no disruption budget
            gateway.yaml            | maxReplicas: 6                | maxReplicas: 60               | connections wanted
            network.yaml            | name: default-deny\\nspec:\\n  podSelector: {} | name: default-deny\\nspec:\\n  podSelector: { matchLabels: { a: b } } | nothing denies by default
            network.yaml            | { port: 8102, protocol: TCP } | { port: 8103, protocol: TCP } | not in the architecture: gateway > incident-service:8103
            network.yaml            | name: mail                    | name: everywhere              | missing: identity-service > ns:mail:25
            configuration.yaml      | VALLUM_SMTP_PORT: "25"        | VALLUM_SMTP_PASSWORD: secret  | belongs into a secret
            gateway.yaml            | name: gateway-client          | name: gateway-clients         | docs/operating.md does not name it
            """)
    void aPlantedErrorIsFound(String file, String right, String wrong, String finding) throws IOException {
        // given
        var project = Repository.here();
        copy(project.k8s(), copy);
        var planted = copy.resolve("base").resolve(file);
        var text = Files.readString(planted);
        var from = right.replace("\\n", "\n");
        assertTrue(text.contains(from), "nothing to plant: " + right);
        Files.writeString(planted, text.replace(from, wrong == null ? "" : wrong.replace("\\n", "\n")));

        // when
        var findings = findings(project);

        // then
        assertTrue(findings.stream().anyMatch(f -> f.contains(finding)), () -> "not found; found was " + findings);
    }

    private List<String> findings(Repository project) {
        try {
            return Deployed.render(copy, "production", project).findings();
        } catch (RuntimeException refused) {
            return new ArrayList<>(List.of(String.valueOf(refused.getMessage())));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
