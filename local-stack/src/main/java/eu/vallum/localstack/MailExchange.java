package eu.vallum.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Properties;

/**
 * GreenMail inside this JVM: takes every mail by SMTP, delivers none, shows them by its own REST API
 * ({@code GET /api/user/{address}/messages}) and by IMAP, where any password opens a mailbox. All on 127.0.0.1. What stands behind a plus in an
 * address makes no other mailbox (RFC 5233). Mails are gone when it stops.
 *
 * <p>Its archive bundles Jackson, JAX-RS and a logger, so it lives in a class loader of its own.
 */
public final class MailExchange implements Server {
    private static final String RUNNER = "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner";

    private final URLClassLoader classes;
    private final Object runner;
    private final int smtpPort;
    private final int apiPort;
    private final int imapPort;
    private volatile boolean open = true;

    private MailExchange(URLClassLoader classes, Object runner, int smtpPort, int apiPort, int imapPort) {
        this.classes = classes;
        this.runner = runner;
        this.smtpPort = smtpPort;
        this.apiPort = apiPort;
        this.imapPort = imapPort;
    }

    /**
     * Starts it; it takes mail when this returns.
     *
     * @throws StartFailed if a port is taken
     */
    public static MailExchange start(int smtpPort, int apiPort, int imapPort) {
        Ports.demand("the mail exchange", smtpPort);
        Ports.demand("the mail exchange's interface", apiPort);
        Ports.demand("the mail exchange's mailboxes", imapPort);
        var settings = new Properties();
        settings.setProperty("greenmail.smtp.hostname", "127.0.0.1");
        settings.setProperty("greenmail.smtp.port", Integer.toString(smtpPort));
        settings.setProperty("greenmail.api.hostname", "127.0.0.1");
        settings.setProperty("greenmail.api.port", Integer.toString(apiPort));
        settings.setProperty("greenmail.imap.hostname", "127.0.0.1");
        settings.setProperty("greenmail.imap.port", Integer.toString(imapPort));
        settings.setProperty("greenmail.auth.disabled", "true");
        settings.setProperty("greenmail.sieve.ignore.detail", "true");
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            var classes = new URLClassLoader(new URL[] {archive()}, ClassLoader.getPlatformClassLoader());
            thread.setContextClassLoader(classes);
            silence(classes);
            var runner = classes.loadClass(RUNNER).getConstructor().newInstance();
            runner.getClass().getMethod("doRun", Properties.class).invoke(runner, settings);
            return new MailExchange(classes, runner, smtpPort, apiPort, imapPort);
        } catch (ReflectiveOperationException | IOException e) {
            throw new StartFailed("The mail exchange did not start: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL archive() throws IOException {
        var entry = Cache.entry("greenmail-" + BuiltWith.version("greenmail"), directory -> {
            try (var in = MailExchange.class.getResourceAsStream("greenmail-standalone.jar")) {
                if (in == null) throw new IOException("greenmail-standalone.jar is missing from the class path");
                Files.copy(in, directory.resolve("greenmail-standalone.jar"));
            }
        });
        return entry.resolve("greenmail-standalone.jar").toUri().toURL();
    }

    private static void silence(ClassLoader classes) throws ReflectiveOperationException {
        var level = classes.loadClass("org.apache.logging.log4j.Level");
        classes.loadClass("org.apache.logging.log4j.core.config.Configurator")
                .getMethod("setRootLevel", level)
                .invoke(null, level.getField("ERROR").get(null));
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
        return open;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        try (classes) {
            var stop = runner.getClass().getDeclaredMethod("stop");
            stop.setAccessible(true);
            stop.invoke(runner);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the mail exchange did not stop", e);
        }
    }
}
