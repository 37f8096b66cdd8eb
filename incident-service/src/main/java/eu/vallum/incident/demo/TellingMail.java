package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.address.ReplyAddresses;
import eu.vallum.incident.mail.IncomingMail;
import eu.vallum.incident.mail.IncomingMail.Place;
import eu.vallum.incident.mail.LandingMail;
import eu.vallum.incident.mail.MimeReader;
import eu.vallum.incident.post.RepliesTo;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Mail about an incident: an answer on its timeline, what machines sent to its address, and what was sent to no incident at all. */
@Singleton
class TellingMail {
    private static final Job MAIL = new Job("mail");
    private static final String WRITTEN = """
            From: Duty desk <duty@authority.example>
            To: <%s>
            Subject: =?UTF-8?Q?Re:_An_authority_has_something_for_you?=
            Date: %s
            Message-ID: <demo-%d@authority.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8

            We see the same maintenance account in our logs, since Tuesday night. The list is attached.

            Duty desk
            --b
            Content-Type: text/csv; name="logins.csv"
            Content-Disposition: attachment; filename="logins.csv"

            time,account
            2026-11-17T03:12:09Z,maintenance
            --b--
            """;
    private static final String AUTOMATIC = """
            From: IT department <it@hospital.example>
            To: <%s>
            Subject: Out of office (%d)
            Date: %s
            Message-ID: <demo-%d@hospital.example>
            Auto-Submitted: auto-replied
            Content-Type: text/plain; charset=UTF-8

            I am away until Monday. In urgent cases call the service desk.
            """;
    private static final String LOST = """
            From: Liis Kask <liis.kask@hospital.example>
            To: <incident@reply.vallum.example>
            Subject: Our ticket IT-20417
            Date: %s
            Message-ID: <demo-lost-%d@hospital.example>
            Content-Type: text/plain; charset=UTF-8

            The supplier of the maintenance account has answered. Whom do I send it to?
            """;
    private static final int MACHINES = 5;

    private final RepliesTo replies;
    private final ReplyAddresses addresses;
    private final MimeReader mime;
    private final LandingMail landing;
    private final CurrentCaller caller;
    private final Clock clock;

    TellingMail(
            RepliesTo replies,
            ReplyAddresses addresses,
            MimeReader mime,
            LandingMail landing,
            CurrentCaller caller,
            Clock clock) {
        this.replies = replies;
        this.addresses = addresses;
        this.mime = mime;
        this.landing = landing;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Nothing where no mailbox is set up.
     *
     * @param first number of the first mail in the pretended mailbox
     */
    void tell(IncidentId incident, int first) {
        var now = clock.instant();
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                now.minus(Duration.ofMinutes(50)).atOffset(ZoneOffset.UTC));
        replies.address(incident.value()).ifPresent(address -> {
            take(first, WRITTEN.formatted(address, date, first));
            for (int one = 1; one <= MACHINES; one++) {
                take(first + one, AUTOMATIC.formatted(address, one, date, first + one));
            }
            take(first + MACHINES + 1, LOST.formatted(date, first));
        });
    }

    private void take(int uid, String text) {
        var original = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var content = mime.read(original);
        var mail = new IncomingMail(
                new Place("demonstration", 1, uid),
                clock.instant().minus(Duration.ofMinutes(50 - uid % 10)),
                addresses.tokens(mime.addressed(original)),
                original.length,
                content.parts().getFirst().sha256(),
                original,
                content);
        caller.as(MAIL, () -> landing.land(mail));
    }
}
