package eu.vallum.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The settings a service starts with on a cluster: the platform's shared defaults under its own application.properties, without the
 * lines of other profiles. Values keep their `${…}`.
 */
record Settings(String service, Map<String, Setting> keys, Set<String> named) {

    /** One line, and the comment right above it. */
    record Setting(String value, String comment) {}

    /** A variable of the environment that some value names; without a default it must be given. */
    record Variable(String name, Optional<String> otherwise, String comment) {}

    static final List<String> SERVICES =
            List.of("gateway", "identity-service", "incident-service", "research-registry");
    private static final String SHARED = "platform/store/src/main/resources/META-INF/microprofile-config.properties";
    private static final Pattern NAMED = Pattern.compile("\"(VALLUM_[A-Z_]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(VALLUM_[A-Z_]+)(?::((?:[^{}]|\\{[^}]*})*))?}");

    static Settings of(Repository project, String service) {
        var keys = new LinkedHashMap<String, Setting>();
        var store = project.text(service + "/pom.xml").contains("<artifactId>platform-store</artifactId>");
        if (store) {
            read(project, SHARED, keys);
        }
        read(project, service + "/src/main/resources/application.properties", keys);
        var named = new TreeSet<String>();
        for (var module :
                store ? List.of("platform/core", "platform/store", service) : List.of("platform/core", service)) {
            named(project.root().resolve(module).resolve("src/main/java"), named);
        }
        return new Settings(service, keys, named);
    }

    /** Variables that code reads by their own name, all of them optional. */
    private static void named(Path sources, Set<String> names) {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean landed() {
        return value("quarkus.application.name").isPresent();
    }

    private static void read(Repository project, String path, Map<String, Setting> keys) {
        if (!Files.exists(project.root().resolve(path))) {
            return;
        }
        var comment = new StringBuilder();
        for (var line : project.text(path).replace("\\\n", "").lines().toList()) {
            if (line.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(1).strip());
            } else if (line.contains("=")) {
                var profile = line.startsWith("%") && !line.startsWith("%prod.");
                if (!profile) {
                    keys.put(
                            line.substring(0, line.indexOf('=')).strip().replace("%prod.", ""),
                            new Setting(line.substring(line.indexOf('=') + 1).strip(), comment.toString()));
                }
                comment.setLength(0);
            } else {
                comment.setLength(0);
            }
        }
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(keys.get(key))
                .map(Setting::value)
                .map(v -> v.replaceAll("^\\$\\{QUARKUS_[A-Z_]+:([^}]*)}$", "$1"));
    }

    /** By name; a default counts only if every use has one. */
    Map<String, Variable> variables() {
        var found = new TreeMap<String, Variable>();
        named.forEach(name -> found.put(name, new Variable(name, Optional.of(""), "")));
        keys.values().forEach(setting -> {
            var matcher = VARIABLE.matcher(setting.value());
            while (matcher.find()) {
                var use = new Variable(matcher.group(1), Optional.ofNullable(matcher.group(2)), setting.comment());
                found.merge(
                        use.name(),
                        use,
                        (a, b) -> a.comment().isEmpty() || b.otherwise().isEmpty() ? b : a);
            }
        });
        return found;
    }

    /** Values of all keys that match, in order. */
    List<String> values(String keyPattern) {
        var values = new ArrayList<String>();
        keys.forEach((key, setting) -> {
            if (key.matches(keyPattern)) {
                values.add(setting.value());
            }
        });
        return values;
    }
}
