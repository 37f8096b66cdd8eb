package eu.vallum.incident.mailbox;

import eu.vallum.incident.address.ReplyAddresses;
import eu.vallum.incident.mail.IncomingMail;
import eu.vallum.incident.mail.IncomingMail.Content;
import eu.vallum.incident.mail.LandingMail;
import eu.vallum.incident.mail.MimeReader;
import eu.vallum.incident.mailbox.ImapMailbox.Found;
import eu.vallum.incident.mailbox.ImapMailbox.Lying;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks into the mailbox every little while. Mails are taken in the order of their UIDs, one transaction each, which raises the place up to which
 * the mailbox was read; several processes may look at once. A mailbox that is away delays mail and loses none.
 */
@ApplicationScoped
class MailboxWatch {
    private static final Logger LOG = Logger.getLogger(MailboxWatch.class);
    private static final Job MAIL = new Job("mail");
    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 50;

    private final MailboxSettings settings;
    private final ReplyAddresses addresses;
    private final MimeReader mime;
    private final LandingMail landing;
    private final CurrentCaller caller;
    private final Clock clock;
    private final int most;

    MailboxWatch(
            MailboxSettings settings,
            ReplyAddresses addresses,
            MimeReader mime,
            LandingMail landing,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.mail.max-bytes") int most) {
        this.settings = settings;
        this.addresses = addresses;
        this.mime = mime;
        this.landing = landing;
        this.caller = caller;
        this.clock = clock;
        this.most = most;
    }

    @Scheduled(every = "${vallum.incident.mail.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (!settings.present()) {
            return;
        }
        try {
            pass();
        } catch (MessagingException | IOException e) {
            // Of what the exchange said only the kind: its words are not ours to log.
            LOG.warnf(
                    "the mailbox can't be read and will be tried again: %s",
                    e.getClass().getName());
        }
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        while (caller.as(MAIL, landing::sweep) > 0) {
            // in parts
        }
    }

    /** How many were taken. */
    int pass() throws MessagingException, IOException {
        int taken = 0;
        try (var mailbox = ImapMailbox.open(settings)) {
            var validity = mailbox.validity();
            long last = caller.as(MAIL, () -> landing.last(mailbox.name(), validity));
            if (last > 0) {
                mailbox.seenUpTo(last);
            }
            for (int round = 0; round < ROUNDS; round++) {
                var next = mailbox.after(last, AT_ONCE);
                if (next.isEmpty()) {
                    break;
                }
                for (var found : next) {
                    taken += take(mailbox, found);
                    last = found.uid();
                }
                mailbox.seen(next);
            }
        }
        return taken;
    }

    private int take(ImapMailbox mailbox, Found found) throws MessagingException {
        var lying = mailbox.read(found, most);
        if (lying.isEmpty()) {
            return 0;
        }
        var mail = mail(lying.get());
        return caller.as(MAIL, () -> landing.land(mail)) ? 1 : 0;
    }

    IncomingMail mail(Lying lying) {
        var content = lying.whole() ? mime.read(lying.content()) : Content.unreadable(List.of());
        return new IncomingMail(
                lying.place(),
                lying.receivedAt().equals(Instant.EPOCH) ? clock.instant() : lying.receivedAt(),
                addresses.tokens(mime.addressed(lying.content())),
                lying.bytes(),
                lying.sha256(),
                lying.whole() ? lying.content() : null,
                content);
    }
}
