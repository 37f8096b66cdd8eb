package eu.vallum.endtoend.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a service's manifests say, against what the service itself says: image, ports, probes, environment, database. */
final class ServiceAgreement {

    private static final String OWNER = "VALLUM_DATABASE_OWNER_PASSWORD";

    /** Read in profile `local` only, or set here under Quarkus' own name. */
    private static final Set<String> ELSEWHERE =
            Set.of("VALLUM_MAIL_API", "VALLUM_DEMO_PASSWORD", "VALLUM_MANAGEMENT_HOST");

    private static final Pattern HOST = Pattern.compile("https?://([^:/]+):(\\d+)");

    private final List<Manifest> objects;
    private final Settings settings;
    private final String image;
    private final List<String> findings = new ArrayList<>();

    private ServiceAgreement(List<Manifest> objects, Settings settings, String image) {
        this.objects = objects;
        this.settings = settings;
        this.image = image;
    }

    static List<String> findings(List<Manifest> objects, Repository project) {
        var pom = project.text("pom.xml");
        var group = first(pom, "<quarkus.container-image.group>(.*?)<");
        var version = first(pom, "<artifactId>vallum-parent</artifactId>\\s*<version>(.*?)<");
        var findings = new ArrayList<String>();
        for (var service : Settings.SERVICES) {
            var settings = Settings.of(project, service);
            if (!settings.landed()) {
                continue; // nothing yet to agree with
            }
            var agreement = new ServiceAgreement(objects, settings, group + "/" + service + ":" + version);
            agreement.check("Deployment", service, false);
            agreement.check("Job", service + "-migration", true);
            findings.addAll(agreement.findings);
        }
        return findings;
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        return matcher.find() ? matcher.group(1) : "absent";
    }

    private void check(String kind, String name, boolean migrates) {
        var object = objects.stream()
                .filter(o -> o.is(kind) && o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
        var container = object.pod().at("/spec/containers/0");
        expect(object, "image", container.path("image").asText().endsWith(image), image);
        var environment = environment(container);
        var database = settings.value("vallum.store.database").orElse("door");
        for (var variable : settings.variables().values()) {
            var needed = variable.otherwise().isEmpty()
                    || variable.otherwise().orElseThrow().matches(".*(localhost|127\\.0\\.0\\.1).*");
            var wanted = variable.name().equals(OWNER) ? migrates : needed && !ELSEWHERE.contains(variable.name());
            if (wanted && !environment.containsKey(variable.name())) {
                findings.add(object.label() + ": lacks " + variable.name());
            }
        }
        if (!migrates && environment.containsKey(OWNER)) {
            findings.add(object.label() + ": knows the owner's password");
        }
        expect(
                object,
                "migrates",
                environment.getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", "").equals("" + migrates),
                "" + migrates);
        expect(
                object,
                "app secret",
                environment.getOrDefault("VALLUM_DATABASE_APP_PASSWORD", "").equals("secret " + database + "-app"),
                database);
        expect(
                object,
                "database",
                environment.getOrDefault("VALLUM_DATABASE_URL", "").matches(".*/" + database + "(\\?.*)?"),
                database);
        known(object, container);
        if (!migrates) {
            ports(object, container);
        }
    }

    private void ports(Manifest object, JsonNode container) {
        for (var port : Map.of("http", "quarkus.http.port", "management", "quarkus.management.port")
                .entrySet()) {
            var actual = Manifest.each(container.path("ports"))
                    .filter(p -> p.path("name").asText().equals(port.getKey()))
                    .map(p -> p.path("containerPort").asText())
                    .findFirst()
                    .orElse("none");
            expect(
                    object,
                    port.getKey() + " port",
                    settings.value(port.getValue()).equals(Optional.of(actual)),
                    actual);
        }
        expect(
                object,
                "management interface",
                settings.value("quarkus.management.enabled").equals(Optional.of("true")),
                "true");
        var moved =
                settings.values("quarkus\\.(smallrye-health\\.(root|liveness|readiness)-path|management\\.root-path)");
        expect(object, "health paths", moved.isEmpty(), "the defaults");
        expect(
                object,
                "liveness",
                container.at("/livenessProbe/httpGet/path").asText().equals("/q/health/live"),
                "/q/health/live");
        expect(
                object,
                "readiness",
                container.at("/readinessProbe/httpGet/path").asText().equals("/q/health/ready"),
                "/q/health/ready");
        environment(container).forEach((key, value) -> {
            var target = HOST.matcher(value);
            if (key.matches("VALLUM_(IDENTITY|INCIDENT|RESEARCH)_URL") && target.matches()) {
                var there = Manifest.of(objects, "Service").stream()
                        .anyMatch(s -> s.name().equals(target.group(1))
                                && s.at("/spec/ports/0/port").asText().equals(target.group(2)));
                expect(object, key, there, "a service's name and port");
            }
        });
    }

    /** Its own settings are all ones it reads. The common ones need one reader only. */
    private void known(Manifest object, JsonNode container) {
        for (var source : container.path("envFrom")) {
            var name = source.at("/configMapRef/name").asText();
            if (name.equals(settings.service())) {
                config(name).fieldNames().forEachRemaining(key -> {
                    if (key.startsWith("VALLUM_") && !settings.variables().containsKey(key)) {
                        findings.add("ConfigMap/" + name + ": " + key + " is read by nobody");
                    }
                });
            }
        }
        for (var variable : container.path("env")) {
            var key = variable.path("name").asText();
            if (key.startsWith("VALLUM_") && !settings.variables().containsKey(key)) {
                findings.add(object.label() + ": " + key + " is read by nobody");
            }
        }
    }

    private Map<String, String> environment(JsonNode container) {
        var all = new HashMap<String, String>();
        for (var source : container.path("envFrom")) {
            config(source.at("/configMapRef/name").asText())
                    .properties()
                    .forEach(e -> all.put(e.getKey(), e.getValue().asText()));
        }
        for (var variable : container.path("env")) {
            all.put(
                    variable.path("name").asText(),
                    variable.has("value")
                            ? variable.path("value").asText()
                            : "secret "
                                    + variable.at("/valueFrom/secretKeyRef/name")
                                            .asText());
        }
        return all;
    }

    private JsonNode config(String name) {
        return Manifest.of(objects, "ConfigMap").stream()
                .filter(c -> c.name().equals(name))
                .map(c -> c.at("/data"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ConfigMap " + name));
    }

    private void expect(Manifest object, String what, boolean so, String wanted) {
        if (!so) {
            findings.add(object.label() + ": " + what + " differs from the service's: " + wanted);
        }
    }
}
