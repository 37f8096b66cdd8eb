package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that the build's own registry delivers, through the local repository. */
final class MavenArtefact {
    private static final String GET = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get";

    private MavenArtefact() {}

    /**
     * The artefact's file, fetched by {@code mvn} if it is not in the local repository.
     *
     * @throws StartFailed if there is no {@code mvn}, or it cannot fetch the file
     */
    static Path file(String group, String artefact, String version, String type) throws IOException {
        var file = repository()
                .resolve(group.replace('.', '/'))
                .resolve(artefact)
                .resolve(version)
                .resolve("%s-%s.%s".formatted(artefact, version, type));
        if (!Files.exists(file)) fetch("%s:%s:%s:%s".formatted(group, artefact, version, type), file);
        return file;
    }

    private static void fetch(String coordinates, Path file) throws IOException {
        var log = Cache.directory().resolve("fetch.log");
        Files.createDirectories(Cache.directory());
        Files.deleteIfExists(log);
        var command = List.of(
                maven(),
                "-q",
                "-B",
                GET,
                "-Dartifact=" + coordinates,
                "-Dtransitive=false",
                "-Dmaven.repo.local=" + repository());
        var child = Child.start(
                "mvn", List.of(), command, Map.of("JAVA_HOME", System.getProperty("java.home")), log, "TERM");
        if (child.await() != 0 || !Files.exists(file)) {
            throw new StartFailed("Maven could not fetch %s:%n%s".formatted(coordinates, child.tail(10)));
        }
    }

    private static Path repository() {
        return Path.of(Optional.ofNullable(System.getProperty("maven.repo.local"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".m2", "repository")
                        .toString()));
    }

    private static String maven() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("maven.home")),
                        Optional.ofNullable(System.getenv("MAVEN_HOME")))
                .flatMap(Optional::stream)
                .map(home -> Path.of(home, "bin", "mvn"))
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> Child.onPath("mvn"))
                .orElseThrow(
                        () -> new StartFailed("Maven (mvn) is not on the PATH; it is needed once to fetch Keycloak."))
                .toString();
    }
}
