package eu.vallum.incident.notice;

import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Orders the mails that are due, one reader a transaction under its locked row: however many replicas look, a reader gets one mail for what
 * waits and one digest a period. The mail itself names nothing yet; what it may say is asked when it goes out. As the job.
 */
@Singleton
class Mailing {
    static final String KIND = "notice";

    private final Rules rules;
    private final Mailings mailings;
    private final Posting posting;
    private final Clock clock;

    Mailing(Rules rules, Mailings mailings, Posting posting, Clock clock) {
        this.rules = rules;
        this.mailings = mailings;
        this.posting = posting;
        this.clock = clock;
    }

    /** Whether there was a reader to look at. */
    @Transactional
    boolean mailOnce() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = rules.due(now);
        due.ifPresent(rule -> look(rule, now));
        return due.isPresent();
    }

    private void look(Rule rule, Instant now) {
        var mailbox = rule.mailbox();
        if (mailbox == null || rule.confirmedAt() == null) {
            rules.looked(rule, null, null, null);
            return;
        }
        mailings.drop(rule, now);
        var waiting = mailings.waiting(rule);
        var decision = rule.timing()
                .decide(
                        new Timing.Waiting(
                                waiting.urgent(), waiting.calm(), waiting.digest(), rule.mailedAt(), rule.digestUpto()),
                        now);
        if (decision.mails()) {
            mailings.make(rule, decision, now)
                    .ifPresent(id -> posting.order(
                            new Letter(KIND, mailbox, rule.language(), rule.organisation(), id, Map.of())));
        }
        rules.looked(rule, decision.mails() ? now : null, decision.period(), decision.again());
    }
}
