package eu.vallum.incident.notice;

import eu.vallum.incident.intake.Secret;
import eu.vallum.incident.post.Enclosure;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds out whether whoever names a mailbox reads it: by a code that is good for fifteen minutes and three tries. */
@Singleton
class ConfirmingMailbox {
    static final String KIND = "notice-code";
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int CODES_A_MAILBOX = 5;
    private static final int CODES_AN_ORGANISATION = 20;

    private final Rules rules;
    private final Posting posting;

    ConfirmingMailbox(Rules rules, Posting posting) {
        this.rules = rules;
        this.posting = posting;
    }

    /** Whether no more codes may be sent this hour. */
    boolean tooMany(UUID organisation, String mailbox, Instant now) {
        var asked = rules.asked(organisation, mailbox, now.minus(Duration.ofHours(1)));
        return asked.mailbox() >= CODES_A_MAILBOX || asked.all() >= CODES_AN_ORGANISATION;
    }

    void ask(Rule rule, String mailbox, Instant now) {
        var code = UuidV7.next();
        rules.ask(code, rule, mailbox, now, LASTS);
        posting.order(new Letter(KIND, mailbox, rule.language(), rule.organisation(), code, Map.of()));
    }

    Outcome<Boolean> enter(Rule rule, String code, Instant now) {
        var waiting = rules.tryOnce(rule, now);
        if (waiting.isEmpty() || !waiting.get().mailbox().equalsIgnoreCase(rule.mailbox())) {
            return Outcome.refused(IncidentProblem.CODE_OVER, "Ask for a new code.");
        }
        var sent = waiting.get();
        if (!MessageDigest.isEqual(sent.digest(), Secret.digest(sent.id(), code))) {
            return sent.left() == 0
                    ? Outcome.refused(IncidentProblem.CODE_OVER, "Ask for a new code.")
                    : Outcome.refused(IncidentProblem.CODE_WRONG, "Tries left: " + sent.left() + ".");
        }
        rules.confirm(rule, now);
        return Outcome.done(true);
    }

    /** Makes the code as its mail goes out. */
    @Singleton
    static class CodeLetter implements Enclosure {
        private final Coding coding;
        private final CurrentCaller caller;

        CodeLetter(Coding coding, CurrentCaller caller) {
            this.coding = coding;
            this.caller = caller;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
            return caller.as(NoticeWatch.NOTICES, () -> coding.code(about)).map(code -> Map.of("code", code));
        }
    }

    /** Writes the digest of a new code. */
    @Singleton
    static class Coding {
        private final Rules rules;
        private final Clock clock;

        Coding(Rules rules, Clock clock) {
            this.rules = rules;
            this.clock = clock;
        }

        @Transactional
        Optional<String> code(UUID id) {
            var code = Secret.code();
            return rules.code(id, Secret.digest(id, code), clock.instant()) ? Optional.of(code) : Optional.empty();
        }
    }
}
