package eu.vallum.identity.invitation;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends the mails of invitations, every second those that are due. A mail exchange that is away delays them and loses none. */
@Singleton
class InvitationPost {
    private static final Logger LOG = Logger.getLogger(InvitationPost.class);
    private static final Job INVITATION = new Job("invitation");

    private final OrderingMail ordering;
    private final Mailer mailer;
    private final Template english;
    private final Template french;
    private final String publicUrl;
    private final CurrentCaller caller;

    InvitationPost(
            OrderingMail ordering,
            Mailer mailer,
            @Location("invitation-en") Template english,
            @Location("invitation-fr") Template french,
            @ConfigProperty(name = "vallum.public-url") String publicUrl,
            CurrentCaller caller) {
        this.ordering = ordering;
        this.mailer = mailer;
        this.english = english;
        this.french = french;
        this.publicUrl = publicUrl;
        this.caller = caller;
    }

    @Scheduled(every = "${vallum.invitation.mail-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        Optional<MailOrder> next;
        while ((next = caller.as(INVITATION, ordering::take)).isPresent()) {
            var order = next.get();
            try {
                mailer.send(mail(order));
            } catch (RuntimeException e) {
                LOG.warn("invitation: a mail could not be sent and will be tried again soon", e);
                return;
            }
            caller.as(INVITATION, () -> {
                ordering.sent(order);
                return null;
            });
        }
    }

    private Mail mail(MailOrder order) {
        var inFrench = "fr".equals(order.language());
        var until = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", inFrench ? Locale.FRENCH : Locale.ENGLISH)
                .format(order.invitation().expiresAt().atOffset(ZoneOffset.UTC));
        var text = (inFrench ? french : english)
                .data("name", order.invitation().name())
                .data("organisation", order.organisation())
                .data("inviter", order.inviter())
                .data("link", publicUrl + "/invitation/" + order.token().text())
                .data("until", until)
                .render();
        var subject = (inFrench ? "Invitation sur Vallum : " : "Invitation to Vallum: ") + order.organisation();
        return Mail.withText(order.invitation().email(), subject, text);
    }
}
