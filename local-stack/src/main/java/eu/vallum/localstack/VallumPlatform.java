package eu.vallum.localstack;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The whole platform on this machine: PostgreSQL, Kafka, mail exchange, Keycloak and the four services as processes
 * from their built jars. Everything listens on the loopback interface and ends with this JVM, however that ends.
 *
 * <pre>{@code
 * try (var vallum = VallumPlatform.start(PlatformOptions.in(directory).withPortOffset(2000).withInstances(2, 2))) {
 *     vallum.component("incident-service").kill();
 *     vallum.component("incident-service").start();
 * }
 * }</pre>
 */
public final class VallumPlatform implements AutoCloseable {
    private final Installation installation;
    private final Assembly assembly;
    private final Duration readyAfter;

    private VallumPlatform(Installation installation, Assembly assembly, Duration readyAfter) {
        this.installation = installation;
        this.assembly = assembly;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws StartFailed in one clear sentence; nothing is left running then
     */
    public static VallumPlatform start(PlatformOptions options) {
        var begin = System.nanoTime();
        var installation = Installation.open(options);
        try {
            var assembly = new Assembly(options, installation);
            assembly.start();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            recordReady(installation, assembly, took);
            return new VallumPlatform(installation, assembly, took);
        } catch (UncheckedIOException e) {
            installation.close();
            throw Disk.failed(options.directory(), e);
        } catch (Throwable e) {
            installation.close();
            throw e;
        }
    }

    private static void recordReady(Installation installation, Assembly assembly, Duration took) {
        try {
            installation.recordReady(assembly.components(), took);
        } catch (Throwable e) {
            assembly.close();
            throw e;
        }
    }

    /** The gateway as browsers see it, such as {@code http://localhost:8080}. */
    public URI gateway() {
        return gateway(1);
    }

    /** @param instance 1 for the first */
    public URI gateway(int instance) {
        return assembly.ports().address(Deployable.GATEWAY, instance);
    }

    /** A service itself, past the gateway: {@code identity-service}, {@code incident-service-2} … */
    public URI service(String component) {
        return assembly.address(component);
    }

    /** Base of the management interface ({@code /q/health/ready}, {@code /q/metrics}) of a service. */
    public URI management(String component) {
        return assembly.management(component);
    }

    public URI keycloak() {
        return URI.create("http://localhost:" + assembly.ports().keycloak());
    }

    public URI issuer() {
        return assembly.ports().issuer();
    }

    /** GreenMail's interface; {@code /api/user/{address}/messages} lists mails. */
    public URI mailApi() {
        return URI.create("http://127.0.0.1:" + assembly.ports().mailApi());
    }

    /** Kafka's address for clients. */
    public String kafka() {
        return "127.0.0.1:" + assembly.ports().kafka();
    }

    /** Every port of the servers inside this JVM, which no pid of a component leads to. */
    public Set<Integer> portsInside() {
        var ports = assembly.ports();
        return Set.of(ports.kafka(), ports.kafkaController());
    }

    /**
     * A connection as one of a service's roles, past every service.
     *
     * @param database {@code identity}, {@code incident}, {@code research}, {@code door} or {@code keycloak}
     * @param role such as {@code incident_app}, {@code incident_owner}, or {@code postgres}
     */
    public Connection connect(String database, String role) throws SQLException {
        return assembly.postgres().connect(database, role, assembly.postgres().password(role));
    }

    public String jdbcUrl(String database) {
        return assembly.postgres().jdbcUrl(database);
    }

    /** The password of a database role. */
    public String databasePassword(String role) {
        return assembly.postgres().password(role);
    }

    /** The password of every demo account. */
    public String demoPassword() {
        return installation.secrets().get("demo");
    }

    /** The password of Keycloak's bootstrap administrator {@code admin}, realm {@code master}. */
    public String keycloakAdminPassword() {
        return installation.secrets().get("keycloak-admin");
    }

    /** A new access token of a demo client, one of those that the realm as code names {@code demo-…}. */
    public String token(String clientId) {
        return ClientToken.get(issuer(), clientId, new KeyFiles(installation.secrets()).clientKey(clientId));
    }

    /** @throws IllegalArgumentException naming those that exist */
    public Component component(String name) {
        return assembly.component(name);
    }

    public List<Component> components() {
        return assembly.components();
    }

    /** From the call of {@link #start} until all was ready. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** Resident memory of all processes including this JVM, shared pages counted once, in bytes. */
    public long residentBytes() {
        return Footprint.bytes();
    }

    public Path directory() {
        return installation.directory();
    }

    /** Waits until a component ends without having been asked to; returns which. */
    Component awaitUnexpectedEnd() throws InterruptedException {
        return assembly.awaitUnexpectedEnd();
    }

    /** Stops everything in order. */
    @Override
    public void close() {
        assembly.close();
        installation.close();
    }
}
