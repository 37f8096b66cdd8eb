package eu.vallum.incident.intake;

import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Confirms a mailbox by a code sent to it: three tries in fifteen minutes, few codes an hour. As the job {@code intake}. */
@Singleton
class ConfirmingMailbox {
    static final Duration CODE_LASTS = Duration.ofMinutes(15);
    static final Duration TICKET_LASTS = Duration.ofHours(4);
    private static final int CODES_A_MAILBOX = 5;
    private static final int CODES_A_NETWORK = 20;

    /** What to enter the code for, and until when. */
    record Asked(UUID id, Instant expiresAt) {}

    /** What a confirmed mailbox may report with, once. */
    record Ticket(String ticket, Instant expiresAt) {}

    /** To whom one can report. */
    record Authorities(List<Organisation> items) {}

    private final Mailboxes mailboxes;
    private final Directory directory;
    private final Posting posting;
    private final Audit audit;
    private final Clock clock;

    ConfirmingMailbox(Mailboxes mailboxes, Directory directory, Posting posting, Audit audit, Clock clock) {
        this.mailboxes = mailboxes;
        this.directory = directory;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Authorities authorities() {
        return new Authorities(directory.authorities());
    }

    @Transactional
    Outcome<Asked> ask(ConfirmMailbox request, String network) {
        var authority = directory.authority(request.authority());
        if (authority.isEmpty()) {
            return Outcome.invalid("/authority", "Unknown", "Choose one of the authorities.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hashed = Secret.digest(LocalDate.ofInstant(now, ZoneOffset.UTC) + " " + network);
        var asked = mailboxes.asked(request.mailbox().strip(), hashed, now.minus(Duration.ofHours(1)));
        if (asked.byMailbox() >= CODES_A_MAILBOX || asked.byNetwork() >= CODES_A_NETWORK) {
            audit.denied("intake.code", "mailbox", List.of(), "too many codes an hour");
            return Outcome.refused(CommonProblem.TOO_MANY, "Try again in an hour, or telephone the authority.");
        }
        var id = UuidV7.next();
        var language = request.language() == null ? "en" : request.language();
        mailboxes.add(id, request, language, hashed, now, now.plus(CODE_LASTS));
        posting.order(new Letter(
                MailboxCode.KIND,
                request.mailbox().strip(),
                language,
                request.authority(),
                id,
                Map.of("authority", authority.get().name())));
        return Outcome.done(new Asked(id, now.plus(CODE_LASTS)));
    }

    @Transactional
    Outcome<Ticket> enter(UUID id, String code) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var left = mailboxes.tryOnce(id, now);
        if (left == null) {
            return Outcome.refused(IncidentProblem.CODE_OVER, "Ask for a new code.");
        }
        var ticket = Secret.next();
        var until = now.plus(TICKET_LASTS);
        if (!mailboxes.confirm(id, Secret.digest(id, code), Secret.digest(ticket), now, until)) {
            return left == 0
                    ? Outcome.refused(IncidentProblem.CODE_OVER, "Ask for a new code.")
                    : Outcome.refused(IncidentProblem.CODE_WRONG, "Tries left: " + left + ".");
        }
        audit.allowed("intake.confirm", "mailbox", List.of(id), "code");
        return Outcome.done(new Ticket(ticket, until));
    }
}
