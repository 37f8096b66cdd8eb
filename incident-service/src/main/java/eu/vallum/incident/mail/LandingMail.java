package eu.vallum.incident.mail;

import eu.vallum.incident.address.KnownAddresses;
import eu.vallum.incident.address.KnownAddresses.Known;
import eu.vallum.incident.mail.Arrivals.Target;
import eu.vallum.incident.mail.IncomingMail.Nature;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail in, once: to the timeline of each incident to whose address it was sent, and else to triage. As the job {@code mail}. The mailbox is
 * touched only after this is committed; if that fails, the place says that it was taken.
 */
@Singleton
public class LandingMail {
    private final Arrivals arrivals;
    private final KnownAddresses addresses;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final UUID desk;

    LandingMail(
            Arrivals arrivals,
            KnownAddresses addresses,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.mail.desk") UUID desk) {
        this.arrivals = arrivals;
        this.addresses = addresses;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.desk = desk;
    }

    /** The last mail of a mailbox that was taken. */
    @Transactional
    public long last(String mailbox, long validity) {
        return arrivals.last(mailbox, validity);
    }

    /** Whether it was taken now, and by us. */
    @Transactional
    public boolean land(IncomingMail mail) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!arrivals.advance(mail.place(), now)) {
            return false;
        }
        if (mail.tokens().isEmpty()) {
            take(mail, null, now);
        }
        mail.tokens().forEach(token -> take(mail, token, now));
        return true;
    }

    private void take(IncomingMail mail, @Nullable String token, Instant now) {
        var known = token == null ? null : addresses.find(token).orElse(null);
        var target = target(mail, token, known);
        var id = MailId.next();
        if (!arrivals.add(id, target, mail, now)) {
            return;
        }
        var reason = target.reason();
        audit.allowed("mail.receive", "mail", List.of(id.value()), reason == null ? "address" : reason.code());
        if (known != null && reason == null) {
            outbox.put(new MailReceived(
                    known.incident().value(), id.value(), known.owner(), List.of(known.owner()), known.version(), now));
        }
    }

    /** What was put aside stays for a while; how many it was over for. */
    @Transactional
    public int sweep() {
        return arrivals.sweep(clock.instant());
    }

    private Target target(IncomingMail mail, @Nullable String token, @Nullable Known known) {
        var fingerprint = fingerprint(mail, token);
        if (known == null) {
            var unknown = token == null ? TriageReason.NO_ADDRESS : TriageReason.UNKNOWN_ADDRESS;
            return new Target(desk, null, by(mail.content().nature(), unknown), fingerprint);
        }
        var address =
                known.ended() ? TriageReason.ADDRESS_RENEWED : known.closed() ? TriageReason.INCIDENT_CLOSED : null;
        return new Target(
                known.owner(), known.incident().value(), by(mail.content().nature(), address), fingerprint);
    }

    private static @Nullable TriageReason by(Nature nature, @Nullable TriageReason address) {
        return switch (nature) {
            case UNREADABLE -> TriageReason.UNREADABLE;
            case BOUNCE -> TriageReason.BOUNCE;
            case AUTOMATIC -> TriageReason.AUTOMATIC;
            case WRITTEN -> address;
        };
    }

    /**
     * Of what makes it this mail. Message-ID alone would let anybody who guesses one keep a mail out; the bytes alone would take each delivery of
     * one mail for another, as each exchange on the way writes its line.
     */
    private static String fingerprint(IncomingMail mail, @Nullable String token) {
        var content = mail.content();
        var parts = new StringBuilder().append(token).append('\n');
        if (content.messageId() == null) {
            parts.append(mail.place());
        } else {
            parts.append(content.messageId())
                    .append('\n')
                    .append(content.sender())
                    .append('\n');
            parts.append(content.sentAt())
                    .append('\n')
                    .append(content.subject())
                    .append('\n');
            parts.append(content.text()).append('\n');
            content.parts().stream()
                    .skip(1)
                    .forEach(part -> parts.append(part.sha256()).append('\n'));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
