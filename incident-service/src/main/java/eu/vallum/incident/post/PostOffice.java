package eu.vallum.incident.post;

import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends what was ordered, every second. A mail exchange that is away delays letters and loses none. */
@Singleton
class PostOffice {
    private static final Logger LOG = Logger.getLogger(PostOffice.class);
    private static final Job POST = new Job("post");

    private final Posting posting;
    private final Map<String, Enclosure> enclosures;
    private final RepliesTo replies;
    private final Mailer mailer;
    private final Engine templates;
    private final String publicUrl;
    private final CurrentCaller caller;

    PostOffice(
            Posting posting,
            @All List<Enclosure> enclosures,
            RepliesTo replies,
            Mailer mailer,
            Engine templates,
            @ConfigProperty(name = "vallum.public-url") String publicUrl,
            CurrentCaller caller) {
        this.posting = posting;
        this.enclosures = enclosures.stream().collect(Collectors.toMap(Enclosure::kind, Function.identity()));
        this.replies = replies;
        this.mailer = mailer;
        this.templates = templates;
        this.publicUrl = publicUrl;
        this.caller = caller;
    }

    @Scheduled(every = "${vallum.post.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void send() {
        Optional<Posting.Due> next;
        while ((next = caller.as(POST, posting::take)).isPresent()) {
            var due = next.get();
            try {
                var mail = mail(due.letter());
                if (mail.isPresent()) {
                    mailer.send(mail.get());
                    tell(due.letter(), Enclosure::sent);
                }
                caller.as(POST, () -> {
                    posting.done(due);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.warnf(
                        "a letter of kind %s could not be sent and will be tried again: %s",
                        due.letter().kind(), e);
                if (caller.as(POST, () -> posting.failed(due))) {
                    tell(due.letter(), Enclosure::lost);
                }
                return;
            }
        }
    }

    private void tell(Letter letter, BiConsumer<Enclosure, UUID> what) {
        var enclosure = enclosures.get(letter.kind());
        if (enclosure != null && letter.about() != null) {
            what.accept(enclosure, letter.about());
        }
    }

    private Optional<Mail> mail(Letter letter) {
        var values = new HashMap<String, Object>(letter.values());
        values.put("url", publicUrl);
        var enclosure = enclosures.get(letter.kind());
        if (enclosure != null && letter.about() != null) {
            var enclosed = enclosure.enclose(letter.about(), letter.mailbox());
            if (enclosed.isEmpty()) {
                return Optional.empty();
            }
            values.putAll(enclosed.get());
        }
        var template = templates.getTemplate("mail/" + letter.kind() + "-" + letter.language());
        if (template == null) {
            throw new IllegalStateException("no template of this kind and language");
        }
        var text = template.instance();
        values.forEach(text::data);
        var lines = text.render().split("\n", 2);
        var mail = Mail.withText(letter.mailbox(), lines[0].strip(), lines[1].stripLeading());
        mail.addHeader("Auto-Submitted", "auto-generated");
        if (values.get("unsubscribe") instanceof String address) {
            mail.addHeader("List-Unsubscribe", "<" + address + ">");
        }
        if (values.get(RepliesTo.INCIDENT) instanceof String incident) {
            // What can't be delivered comes back to the same place.
            replies.address(UUID.fromString(incident))
                    .ifPresent(address -> mail.setReplyTo(address).setBounceAddress(address));
        }
        return Optional.of(mail);
    }
}
