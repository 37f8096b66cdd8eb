package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Keycloak on 127.0.0.1, its data in PostgreSQL. The realm is imported at the first start only; Keycloak fills
 * the realm's placeholders from the environment given here.
 */
public final class Keycloak implements Server {
    public static final String REALM = "vallum";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Child child;
    private final int port;

    private Keycloak(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Where and with what it runs.
     *
     * @param directory of this installation: realm import, block list, caches
     * @param realm directory that holds {@code vallum-realm.json} and {@code password-blacklists}
     * @param placeholders values of the realm's placeholders
     * @param postgres holds the database {@code keycloak}, made if absent
     * @param adminPassword of the bootstrap administrator {@code admin}
     */
    public record Options(
            Path directory,
            Path realm,
            Map<String, String> placeholders,
            Postgres postgres,
            int port,
            int managementPort,
            String adminPassword,
            Path log) {}

    /**
     * Starts it and returns when it serves the realm.
     *
     * @throws StartFailed if a port is taken, or it does not answer within 180 s
     */
    public static Keycloak start(Options options) {
        Ports.demand("Keycloak", options.port());
        Ports.demand("Keycloak's management", options.managementPort());
        options.postgres().createPlainDatabase("keycloak");
        furnish(options);
        var child = Child.start(
                "Keycloak",
                List.of(),
                KeycloakCommand.of(
                        options.directory(),
                        List.of("-Xms64m", "-Xmx384m"),
                        List.of("start", "--optimized", "--import-realm")),
                environment(options),
                options.log(),
                "TERM");
        var keycloak = new Keycloak(child, options.port());
        Ready.await(child, URI.create(keycloak.issuer() + "/.well-known/openid-configuration"), PATIENCE);
        return keycloak;
    }

    /** An own home that shares the prepared programs, since Keycloak reads imports and block lists below its home. */
    private static void furnish(Options options) {
        var programs = KeycloakHome.prepared();
        var home = options.directory();
        try {
            Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(home.resolve("data/password-blacklists"));
            for (var shared : List.of("lib", "conf", "providers", "themes")) {
                var link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, programs.resolve(shared));
            }
            copy(options.realm(), home.resolve("data/import"), "vallum-realm.json");
            copy(
                    options.realm().resolve("password-blacklists"),
                    home.resolve("data/password-blacklists"),
                    "vallum-blocklist.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> environment(Options options) {
        var environment = new HashMap<>(options.placeholders());
        environment.putAll(Map.ofEntries(
                Map.entry("KC_DB_URL", options.postgres().jdbcUrl("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", options.postgres().password("keycloak")),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "2"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "2"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(options.port())),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(options.managementPort())),
                Map.entry("KC_HTTP_MANAGEMENT_SCHEME", "http"),
                Map.entry("KC_HOSTNAME", address(options.port()).toString()),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "INFO"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", options.adminPassword())));
        return environment;
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** Base address, for browsers and services alike. */
    public URI address() {
        return address(port);
    }

    /** The realm's issuer address, as it stands in tokens. */
    public URI issuer() {
        return URI.create(address() + "/realms/" + REALM);
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public Optional<Child> child() {
        return Optional.of(child);
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(15));
    }
}
