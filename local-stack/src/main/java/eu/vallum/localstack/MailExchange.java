package eu.vallum.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GreenMail: takes every mail by SMTP, delivers none, shows them by its own REST API
 * ({@code GET /api/user/{address}/messages}) and by IMAP, where any password opens a mailbox. All on 127.0.0.1. What stands behind a plus in an
 * address makes no other mailbox (RFC 5233). Mails are gone when it stops.
 *
 * <p>A process of its own: in a JVM that has a mail library too, its threads find that one's parts, and can't decode a mail with them.
 */
public final class MailExchange implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child child;
    private final int smtpPort;
    private final int apiPort;
    private final int imapPort;

    private MailExchange(Child child, int smtpPort, int apiPort, int imapPort) {
        this.child = child;
        this.smtpPort = smtpPort;
        this.apiPort = apiPort;
        this.imapPort = imapPort;
    }

    /**
     * Starts it; it takes mail when this returns.
     *
     * @param log errors only: a mail exchange that says more names the addresses of people
     * @throws StartFailed if a port is taken, or it does not answer within 60 s
     */
    public static MailExchange start(int smtpPort, int apiPort, int imapPort, Path log) {
        Ports.demand("the mail exchange", smtpPort);
        Ports.demand("the mail exchange's interface", apiPort);
        Ports.demand("the mail exchange's mailboxes", imapPort);
        var command = Stream.of(
                        List.of(
                                Jvm.java(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:MaxMetaspaceSize=96m",
                                "-Dlog4j2.configurationFile=" + quiet(),
                                "-Dgreenmail.auth.disabled=true",
                                "-Dgreenmail.sieve.ignore.detail=true"),
                        port("smtp", smtpPort),
                        port("api", apiPort),
                        port("imap", imapPort),
                        List.of("-jar", archive().toString()))
                .flatMap(List::stream)
                .toList();
        var child = Child.start("The mail exchange", List.of(), command, Map.of(), log, "TERM");
        var exchange = new MailExchange(child, smtpPort, apiPort, imapPort);
        Ready.await(child, exchange.api().resolve("/api/service/readiness"), PATIENCE);
        return exchange;
    }

    private static List<String> port(String protocol, int port) {
        return List.of("-Dgreenmail." + protocol + ".hostname=127.0.0.1", "-Dgreenmail." + protocol + ".port=" + port);
    }

    private static String quiet() {
        return Objects.requireNonNull(
                        MailExchange.class.getResource("greenmail-log.properties"), "greenmail-log.properties")
                .toString();
    }

    private static Path archive() {
        var entry = Cache.entry("greenmail-" + BuiltWith.version("greenmail"), directory -> {
            try (var in = MailExchange.class.getResourceAsStream("greenmail-standalone.jar")) {
                if (in == null) throw new IOException("greenmail-standalone.jar is missing from the class path");
                Files.copy(in, directory.resolve("greenmail-standalone.jar"));
            }
        });
        return entry.resolve("greenmail-standalone.jar");
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    /** Base address of GreenMail's REST API. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + apiPort);
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
        child.stop(Duration.ofSeconds(10));
    }
}
