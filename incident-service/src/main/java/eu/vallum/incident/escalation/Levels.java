package eu.vallum.incident.escalation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.vallum.incident.regime.Review;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The levels of the newest definition file, in memory from the start; one that is not right fails the start. */
@Singleton
@Startup
class Levels {
    private static final String FILE = "escalation/levels.v1.yaml";
    private final Definition definition;

    /** The file. */
    record Definition(int version, Review review, List<Level> levels) {}

    Levels() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            definition = new ObjectMapper(new YAMLFactory()).readValue(Objects.requireNonNull(in), Definition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (definition.levels().isEmpty()
                || definition.levels().stream()
                        .anyMatch(level ->
                                level.decides().isEmpty() || level.criteria().isEmpty())) {
            throw new IllegalStateException(FILE + ": every level says who decides and by which criteria");
        }
    }

    Definition definition() {
        return definition;
    }

    int version() {
        return definition.version();
    }

    Optional<Level> of(String id) {
        return definition.levels().stream()
                .filter(level -> level.id().equals(id))
                .findFirst();
    }
}
