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
            keycloak.yaml           | :26.7.3-1.0.0-SNAPSHOT        |                               | image without a version
            keycloak.yaml           | :26.7.3-1.0.0-SNAPSHOT        | :latest                       | image without a version
            keycloak.yaml           | vallum/keycloak:26.7.3-1.0.0-SNAPSHOT | quay.io/keycloak/keycloak:26.7.3 | image differs from the one identity-lockout builds
            keycloak.yaml           | value: doubling               | value: default-brute-force-detector | lock-outs by
            gateway.yaml            | limits: { cpu:                | limits: { cpus:               | /limits/cpu
            gateway.yaml            | livenessProbe:                | lifelessProbe:                | livenessProbe on the management port
            gateway.yaml            | kind: PodDisruptionBudget     | kind: ServiceAccount          | no disruption budget
            gateway.yaml            | maxReplicas: 6                | maxReplicas: 60               | connections wanted
            network.yaml            | name: default-deny\\nspec:\\n  podSelector: {} | name: default-deny\\nspec:\\n  podSelector: { matchLabels: { a: b } } | nothing denies by default
            network.yaml            | { port: 8102, protocol: TCP } | { port: 8103, protocol: TCP } | not in the architecture: gateway > incident-service:8103
            network.yaml            | name: mail                    | name: everywhere              | missing: identity-service > ns:mail:25
            configuration.yaml      | VALLUM_SMTP_PORT: "25"        | VALLUM_SMTP_PASSWORD: secret  | belongs into a secret
            gateway.yaml            | name: gateway-client          | name: gateway-clients         | docs/operating.md does not name it
            identity-service.yaml   | vallum/identity-service:1.0.0 | vallum/identity:1.0.0         | image differs
            identity-service.yaml   | containerPort: 8101           | containerPort: 8111           | http port differs
            identity-service.yaml   | containerPort: 9101           | containerPort: 9111           | management port differs
            identity-service.yaml   | path: /q/health/ready         | path: /health/ready           | readiness differs
            identity-service.yaml   | name: identity-app            | name: incident-app            | app secret differs
            identity-service.yaml   | name: VALLUM_CLIENT_SECRET    | name: VALLUM_CLIENT_PASSWORD  | lacks VALLUM_CLIENT_SECRET
            identity-service.yaml   | name: VALLUM_CLIENT_SECRET    | name: VALLUM_CLIENT_KEY       | is read by nobody
            migrations.yaml         | name: VALLUM_DATABASE_OWNER_PASSWORD | name: VALLUM_OWNER     | lacks VALLUM_DATABASE_OWNER_PASSWORD
            research-registry.yaml  | QUARKUS_FLYWAY_MIGRATE_AT_START, value: "false" | QUARKUS_FLYWAY_MIGRATE_AT_START, value: "true" | migrates differs
            configuration.yaml      | VALLUM_KAFKA: kafka           | VALLUM_BROKER: kafka          | lacks VALLUM_KAFKA
            configuration.yaml      | http://incident-service:8102  | http://incident-service:8103  | VALLUM_INCIDENT_URL differs
            configuration.yaml      | /research?sslmode             | /identity?sslmode             | database differs
            configuration.yaml      | https://id.vallum.example     | https://id.elsewhere.example  | VALLUM_ISSUER is
            topics.yaml             | name: vallum.identity.grant.v1\\n  labels | name: vallum.identity.grants.v1\\n  labels | KafkaTopic: promised
            topics.yaml             | cleanup.policy: compact       | cleanup.policy: delete        | KafkaTopic: promised
            topics.yaml             | type: topic, name: vallum.identity.grant.v1 | type: topic, name: vallum.identity.other | may not read vallum.identity.grant.v1
            topics.yaml             | type: group, name: research-  | type: group, name: other-     | may not use group research-
            topics.yaml             | operations: [Read, Describe]  | operations: [Read, Write]     | may write another service's
            database.yaml           | inherit: false                | inherit: true                 | must not inherit
            database.yaml           | owner: research_owner         | owner: research_app           | not owned by research_owner
            database.yaml           | name: identity_job            | name: identity_jobs           | roles of identity are
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
