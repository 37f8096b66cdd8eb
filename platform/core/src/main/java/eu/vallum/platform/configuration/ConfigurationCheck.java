package eu.vallum.platform.configuration;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Ends the start when something is set that nobody reads, or something is not set that has to be. */
@Singleton
class ConfigurationCheck {
    /** Packaged with the service and the platform: every key of ours stands in one of them. */
    private static final List<String> PACKAGED =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    /** Kept by the test that writes the handbook's table of variables. */
    private static final String VARIABLES = "variables.txt";

    private final Config config;

    ConfigurationCheck(Config config) {
        this.config = config;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            check();
        }
    }

    /**
     * @throws IllegalStateException naming every key and variable that nobody reads, with the nearest that somebody does, and every
     *     variable that is missing
     */
    void check() {
        var set = new HashSet<>(System.getenv().keySet());
        config.getPropertyNames().forEach(set::add);
        var known = known();
        var unexpanded = known.keys().stream()
                .map(key -> config.getConfigValue(key).getRawValue())
                .filter(Objects::nonNull)
                .toList();
        var complaints = new ArrayList<>(known.complaints(set));
        complaints.addAll(Demanded.complaints(
                unexpanded,
                name -> config.getOptionalValue(name, String.class)
                        .filter(value -> !value.isBlank())
                        .isPresent()));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join(" ", complaints));
        }
    }

    private static KnownNames known() {
        var keys = new HashSet<String>();
        for (var file : PACKAGED) {
            keys.addAll(keys(file));
        }
        return new KnownNames(keys, variables());
    }

    private static Set<String> keys(String file) {
        try {
            var keys = new HashSet<String>();
            var loader = Thread.currentThread().getContextClassLoader();
            for (var place : Collections.list(loader.getResources(file))) {
                var lines = new Properties();
                try (var stream = place.openStream()) {
                    lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
                lines.stringPropertyNames()
                        .forEach(name ->
                                keys.add(name.replaceFirst("^%[^.]+\\.", ""))); // a profile's line names a key, too
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged configuration cannot be read", e);
        }
    }

    private static Set<String> variables() {
        try (InputStream stream = Objects.requireNonNull(
                ConfigurationCheck.class.getResourceAsStream(VARIABLES), "the list of variables is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
