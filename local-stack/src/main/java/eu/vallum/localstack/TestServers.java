package eu.vallum.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL and Kafka of one test JVM. Loaded by the system class loader (see {@link TestStack}), so that there is
 * one of them however often Quarkus restarts the application in a class loader of its own.
 */
final class TestServers {
    private static @Nullable TestServers running;

    private final Path directory;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Broker broker;
    private @Nullable MailExchange mail;
    private @Nullable Keycloak keycloak;

    private TestServers(Path directory) {
        this.directory = directory;
        this.secrets = Secrets.in(directory.resolve("secrets"));
        this.postgres =
                Postgres.start(directory.resolve("postgres"), Ports.free(), secrets, directory.resolve("postgres.log"));
        this.broker = Broker.start(directory.resolve("kafka"), Ports.free(), Ports.free());
    }

    /** Starts the servers at the first call; returns the configuration of the service that owns this database. */
    static synchronized Map<String, String> forDatabase(String database, boolean withMail, boolean withKeycloak) {
        if (running == null) {
            try {
                // Inside the module's target directory, so that `mvn clean` removes what a killed run left.
                var target = Path.of("target").toAbsolutePath();
                Files.createDirectories(target);
                var servers = new TestServers(Files.createTempDirectory(target, "local-stack-"));
                Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "local-stack-stopping"));
                running = servers;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var configuration = running.configuration(database);
        if (withMail || withKeycloak) configuration.putAll(running.mailConfiguration());
        if (withKeycloak) configuration.putAll(running.keycloakConfiguration());
        return configuration;
    }

    private Map<String, String> mailConfiguration() {
        return Map.of(
                "VALLUM_SMTP_PORT", Integer.toString(mail().smtpPort()),
                "VALLUM_IMAP_PORT", Integer.toString(mail().imapPort()),
                "VALLUM_MAIL_API", mail().api().toString());
    }

    private Map<String, String> keycloakConfiguration() {
        var server = keycloak;
        if (server == null) {
            server = Keycloak.start(new Keycloak.Options(
                    directory.resolve("keycloak"),
                    Source.root().resolve("identity-service/src/main/realm"),
                    RealmSettings.of(secrets, URI.create("http://localhost:8080"), mail().smtpPort()),
                    postgres,
                    Ports.free(),
                    Ports.free(),
                    secrets.get("keycloak-admin"),
                    directory.resolve("keycloak.log")));
            keycloak = server;
        }
        return Map.of(
                "VALLUM_KEYCLOAK_URL", server.address().toString(),
                "VALLUM_ISSUER", server.issuer().toString(),
                "VALLUM_CLIENT_SECRET", secrets.get("identity-service"),
                "vallum.test.keycloak.admin-password", secrets.get("keycloak-admin"),
                "vallum.test.portal-secret", secrets.get("portal"),
                "vallum.test.secrets", secrets.file("").toString());
    }

    private MailExchange mail() {
        var exchange = mail;
        if (exchange == null) {
            exchange = MailExchange.start(Ports.free(), Ports.free(), Ports.free(), directory.resolve("mail.log"));
            mail = exchange;
        }
        return exchange;
    }

    private Map<String, String> configuration(String database) {
        postgres.createServiceDatabase(database);
        var auditKey = new KeyFiles(secrets).auditKey();
        var nowhere = "http://127.0.0.1:9"; // the discard port: refused at once
        var map = new HashMap<String, String>();
        map.put(
                "VALLUM_DATABASE_URL",
                database.equals("door") ? postgres.reactiveUrl(database) : postgres.jdbcUrl(database));
        map.put("VALLUM_DATABASE_JDBC_URL", postgres.jdbcUrl(database));
        map.put("VALLUM_DATABASE_APP_PASSWORD", postgres.password(database + "_app"));
        map.put("VALLUM_DATABASE_OWNER_PASSWORD", postgres.password(database + "_owner"));
        map.put("VALLUM_KAFKA", broker.bootstrap());
        map.put("VALLUM_ISSUER", nowhere + "/realms/vallum");
        map.put("VALLUM_KEYCLOAK_URL", nowhere);
        map.put("VALLUM_CLIENT_SECRET", secrets.get("client"));
        map.put("VALLUM_SMTP_HOST", "127.0.0.1");
        map.put("VALLUM_SMTP_PORT", "9");
        map.put("VALLUM_REPLY_ADDRESS", "incident@reply.example");
        map.put("VALLUM_IMAP_HOST", "127.0.0.1");
        map.put("VALLUM_IMAP_PORT", "9");
        map.put("VALLUM_IMAP_TLS", "false");
        map.put("VALLUM_MAIL_API", nowhere);
        map.put("VALLUM_PUBLIC_URL", "http://localhost:8080");
        map.put("VALLUM_IDENTITY_URL", nowhere);
        map.put("VALLUM_INCIDENT_URL", nowhere);
        map.put("VALLUM_RESEARCH_URL", nowhere);
        map.put("VALLUM_DEMO_PASSWORD", secrets.get("demo"));
        map.put("VALLUM_AUDIT_KEY_FILE", auditKey.toString());
        map.put("VALLUM_BLIND_KEY_FILE", new KeyFiles(secrets).blindKey().toString());
        // Two builds at once on one machine must not meet on a port.
        map.put("quarkus.http.test-port", "0");
        map.put("quarkus.management.test-port", "0");
        map.put("quarkus.devservices.enabled", "false");
        // The broker shares this JVM and talks a lot.
        for (var category : new String[] {"org.apache.kafka", "kafka", "state.change.logger"}) {
            map.put("quarkus.log.category.\"%s\".level".formatted(category), "ERROR");
        }
        return map;
    }

    private synchronized void stop() {
        if (keycloak != null) keycloak.close();
        if (mail != null) mail.close();
        broker.close();
        postgres.close();
        try {
            Trees.delete(directory);
        } catch (IOException left) {
            // `mvn clean` takes it
        }
    }
}
