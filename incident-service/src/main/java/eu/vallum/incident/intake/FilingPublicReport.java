package eu.vallum.incident.intake;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.post.RepliesTo;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.report.Channel;
import eu.vallum.incident.report.FileIncident;
import eu.vallum.incident.report.FileIncident.Hit;
import eu.vallum.incident.report.Reporter;
import eu.vallum.incident.report.Taker;
import eu.vallum.incident.report.Writing;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Files a report of somebody without an account, for the authority they chose. As the job {@code intake}. */
@Singleton
class FilingPublicReport {
    /**
     * The receipt.
     *
     * @param link secret of the return link; it is not shown again
     */
    record Receipt(String reference, Instant receivedAt, Organisation authority, String mailbox, String link) {}

    private final Mailboxes mailboxes;
    private final ReturnLinks links;
    private final Directory directory;
    private final Writing writing;
    private final Posting posting;
    private final Clock clock;

    FilingPublicReport(
            Mailboxes mailboxes,
            ReturnLinks links,
            Directory directory,
            Writing writing,
            Posting posting,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.links = links;
        this.directory = directory;
        this.writing = writing;
        this.posting = posting;
        this.clock = clock;
    }

    @Transactional
    Outcome<Receipt> file(FilePublicReport report) {
        var now = clock.instant();
        var contradiction = writing.judge(complete(report, "EE", ""));
        if (contradiction instanceof Outcome.Refused<?>(var why)) {
            return new Outcome.Refused<>(why);
        }
        var mailbox = mailboxes.use(Secret.digest(report.ticket()), now);
        if (mailbox == null) {
            return Outcome.refused(
                    IncidentProblem.CODE_OVER, "It was used, or its time is over. Confirm your mailbox again.");
        }
        var authority = directory.named(mailbox.authority());
        var id = IncidentId.next();
        var filed = writing.write(
                id,
                Taker.form(authority.id(), authority.memberState(), report.reporterName()),
                complete(report, authority.memberState(), mailbox.mailbox()));
        var link = Secret.next();
        links.make(
                new ReturnLinks.Known(UuidV7.next(), id, authority.id(), mailbox.mailbox(), mailbox.language()),
                Secret.digest(link),
                now);
        posting.order(new Letter(
                ReceiptLink.KIND,
                mailbox.mailbox(),
                mailbox.language(),
                authority.id(),
                id.value(),
                Map.of(
                        "reference",
                        filed.reference(),
                        "authority",
                        authority.name(),
                        "receivedAt",
                        filed.receivedAt().toString(),
                        RepliesTo.INCIDENT,
                        id.value().toString())));
        return Outcome.done(new Receipt(filed.reference(), filed.receivedAt(), authority, mailbox.mailbox(), link));
    }

    private static FileIncident complete(FilePublicReport report, String memberState, String mailbox) {
        var phone = report.phone();
        return new FileIncident(
                report.title(),
                report.summary(),
                new Hit(null, report.entityName(), memberState, null),
                report.sector(),
                report.awareAt(),
                null,
                new Reporter(report.reporterName(), cut(phone == null ? mailbox : mailbox + ", " + phone)),
                Channel.PUBLIC_FORM,
                null,
                null,
                report.suspectedMalicious(),
                report.crossBorder(),
                report.affectedMemberStates(),
                Tlp.AMBER,
                null,
                null);
    }

    private static String cut(String contact) {
        return contact.length() > 200 ? contact.substring(0, 200) : contact;
    }
}
