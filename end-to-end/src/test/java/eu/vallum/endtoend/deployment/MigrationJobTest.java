package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts a service's own jar with the environment that its manifests give: as the job, then as the deployment. */
class MigrationJobTest {

    private static final String SERVICE = "research-registry";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Repository project = Repository.here();
    private final List<Manifest> objects =
            Deployed.render(project.k8s(), "evaluation", project).objects();

    @TempDir
    Path directory;

    @Test
    @DisplayName("the job migrates as the owner and ends; the service then starts without the owner's password, and not"
            + " with a misspelt name or without a secret")
    void theJobMigratesAndTheServiceStarts() throws IOException, InterruptedException, SQLException {
        // given
        var jar = jar(SERVICE);
        try (var database = ClusterDatabase.start(directory, Ports.free(), "research")) {
            migrates(SERVICE, jar, database);

            // when
            var environment = environment("Deployment", SERVICE, database);
            assertFalse(environment.containsKey("VALLUM_DATABASE_OWNER_PASSWORD"));
            var service = start(jar, environment);

            // then
            try {
                assertTrue(ready(Integer.parseInt(environment.get("QUARKUS_MANAGEMENT_PORT")), service), this::log);
            } finally {
                service.destroy();
                service.waitFor(20, TimeUnit.SECONDS);
            }

            // when, then: a name that nobody reads
            var misspelt = new HashMap<>(environment);
            misspelt.put("VALLUM_ISUER", "https://id.vallum.example/realms/vallum");
            refuses(jar, misspelt, "There is no variable VALLUM_ISUER; the nearest is VALLUM_ISSUER.");

            // when, then: a secret that is absent
            var absent = new HashMap<>(environment);
            absent.remove("VALLUM_DATABASE_APP_PASSWORD");
            refuses(jar, absent, "The variable VALLUM_DATABASE_APP_PASSWORD is not set");
        }
    }

    @ParameterizedTest
    @CsvSource({"identity-service,identity", "incident-service,incident"})
    @DisplayName("the job of every other service migrates as the owner and ends, too")
    void everyOtherJobMigrates(String service, String name) throws IOException, InterruptedException, SQLException {
        var jar = jar(service);
        try (var database = ClusterDatabase.start(directory, Ports.free(), name)) {
            migrates(service, jar, database);
        }
    }

    private Path jar(String service) {
        var jar = project.root().resolve(service + "/target/quarkus-app/quarkus-run.jar");
        Assumptions.assumeTrue(Files.exists(jar), "NOT PACKAGED: " + jar);
        return jar;
    }

    private void migrates(String service, Path jar, ClusterDatabase database)
            throws IOException, InterruptedException, SQLException {
        // when
        var job = start(jar, environment("Job", service + "-migration", database));

        // then
        assertTrue(job.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "the job does not end: " + log());
        assertEquals(0, job.exitValue(), this::log);
        try (var owner = database.connect();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*), bool_and(success) from flyway_schema_history")) {
            assertTrue(row.next() && row.getInt(1) > 1 && row.getBoolean(2), "not migrated");
        }
    }

    private void refuses(Path jar, Map<String, String> environment, String named)
            throws IOException, InterruptedException {
        var service = start(jar, environment);
        try {
            assertTrue(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it starts without asking: " + log());
            assertTrue(service.exitValue() != 0, this::log);
            assertTrue(Files.readString(directory.resolve("service.log")).contains(named), this::log);
        } finally {
            service.destroyForcibly();
        }
    }

    /** What the manifest sets, with this test's addresses and passwords in place of the cluster's. */
    private Map<String, String> environment(String kind, String name, ClusterDatabase database) throws IOException {
        var container = objects.stream()
                .filter(o -> o.is(kind) && o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .pod()
                .at("/spec/containers/0");
        var all = new HashMap<String, String>();
        for (var source : container.path("envFrom")) {
            var config = source.at("/configMapRef/name").asText();
            objects.stream()
                    .filter(o -> o.is("ConfigMap") && o.name().equals(config))
                    .forEach(o -> o.at("/data")
                            .properties()
                            .forEach(e -> all.put(e.getKey(), e.getValue().asText())));
        }
        for (var variable : container.path("env")) {
            all.put(variable.path("name").asText(), value(variable, database));
        }
        all.keySet().removeIf(key -> key.startsWith("KAFKA_") || key.equals("JAVA_TOOL_OPTIONS"));
        all.put("VALLUM_DATABASE_URL", database.url());
        all.put("VALLUM_KAFKA", "127.0.0.1:" + Ports.free());
        all.put("VALLUM_REALM_URL", "http://127.0.0.1:" + Ports.free() + "/realms/vallum");
        all.remove("VALLUM_BLIND_KEY_FILE");
        all.remove("VALLUM_AUDIT_KEY_FILE"); // the file is mounted from a secret
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", "" + Ports.free());
        all.put("QUARKUS_MANAGEMENT_PORT", "" + Ports.free());
        return all;
    }

    private static String value(JsonNode variable, ClusterDatabase database) {
        var secret = variable.at("/valueFrom/secretKeyRef/name").asText();
        return variable.has("value") ? variable.path("value").asText() : database.password(secret.replace('-', '_'));
    }

    private Process start(Path jar, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        builder.environment().clear(); // a pod inherits nothing from whoever applied its manifest
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean ready(int port, Process service) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var waited = 0; waited < PATIENCE.toSeconds() && service.isAlive(); waited++) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return false;
    }

    private String log() {
        try {
            var text = Files.readString(directory.resolve("service.log"));
            return text.substring(Math.max(0, text.length() - 3000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
