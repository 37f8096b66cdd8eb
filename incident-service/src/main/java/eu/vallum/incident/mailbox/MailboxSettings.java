package eu.vallum.incident.mailbox;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the mailbox is, and how it is spoken to. Where no address and no host are named none is read. */
@Singleton
class MailboxSettings {
    private final Optional<String> address;
    private final Optional<String> host;
    private final int port;
    private final boolean tls;
    private final Optional<String> user;
    private final Optional<String> passwordFile;
    private final String folder;
    private final Duration timeout;

    MailboxSettings(
            @ConfigProperty(name = "vallum.incident.mail.address") Optional<String> address,
            @ConfigProperty(name = "vallum.incident.mail.host") Optional<String> host,
            @ConfigProperty(name = "vallum.incident.mail.port") int port,
            @ConfigProperty(name = "vallum.incident.mail.tls") boolean tls,
            @ConfigProperty(name = "vallum.incident.mail.user") Optional<String> user,
            @ConfigProperty(name = "vallum.incident.mail.password-file") Optional<String> passwordFile,
            @ConfigProperty(name = "vallum.incident.mail.folder") String folder,
            @ConfigProperty(name = "vallum.incident.mail.timeout") Duration timeout) {
        this.address = address;
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.user = user;
        this.passwordFile = passwordFile;
        this.folder = folder;
        this.timeout = timeout;
    }

    boolean present() {
        return address.isPresent() && host.isPresent();
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    /** The mailbox's own address, where nobody says another name. */
    String user() {
        return user.or(() -> address).orElseThrow();
    }

    /** Read each time, so that a new one counts from the moment it lies there. */
    String password() throws IOException {
        return passwordFile.isEmpty()
                ? ""
                : Files.readString(Path.of(passwordFile.get()), StandardCharsets.UTF_8)
                        .strip();
    }

    String folder() {
        return folder;
    }

    /** Under which name it is remembered how far the mailbox was read. */
    String name() {
        return user() + "@" + host() + "/" + folder;
    }

    Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        var millis = Long.toString(timeout.toMillis());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        // Looking at a mail does not mark it as seen; that is done when it is taken.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", Integer.toString(256 * 1024));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectionpoolsize", "1");
        return properties;
    }
}
