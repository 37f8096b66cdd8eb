package eu.vallum.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's programs with our extension, unpacked and prepared ("kc build") once for a version, a set of build options
 * and what the extension holds; several installations share them.
 */
final class KeycloakHome {
    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--features=dpop",
            "--spi-brute-force-protector--provider=doubling");

    private KeycloakHome() {}

    /** The prepared directory; the first call takes about half a minute. */
    static Path prepared() {
        var version = BuiltWith.version("keycloak");
        var options = Integer.toHexString(BUILD_OPTIONS.hashCode());
        var extension = KeycloakExtension.onClassPath();
        return Cache.entry("keycloak-%s-%s-%s".formatted(version, options, extension.fingerprint()), directory -> {
            var archive = MavenArtefact.file("org.keycloak", "keycloak-quarkus-dist", version, "tar.gz");
            run(
                    directory,
                    List.of("tar", "-xzf", archive.toString(), "-C", directory.toString(), "--strip-components=1"));
            extension.writeTo(directory.resolve("providers/identity-lockout.jar"));
            run(directory, KeycloakCommand.of(directory, List.of(), build()));
        });
    }

    private static List<String> build() {
        return Stream.concat(Stream.of("build"), BUILD_OPTIONS.stream()).toList();
    }

    private static void run(Path directory, List<String> command) throws IOException {
        var log = directory.resolveSibling("keycloak-preparing.log");
        Files.deleteIfExists(log);
        var child = Child.start("Keycloak's preparation", List.of(), command, Map.of(), log, "TERM");
        if (child.await() != 0) throw new StartFailed("Keycloak could not be prepared:%n%s".formatted(child.tail(15)));
    }
}
