package eu.vallum.incident.notice;

import eu.vallum.incident.post.Enclosure;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drops the mail to a colleague whom a note mentions when the note is gone, or when they are told at that mailbox as they said themselves. */
@Singleton
class MentionLetter implements Enclosure {
    private final Judging judging;
    private final CurrentCaller caller;

    MentionLetter(Judging judging, CurrentCaller caller) {
        this.judging = judging;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return "mention";
    }

    @Override
    public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
        return caller.as(NoticeWatch.NOTICES, () -> judging.wanted(about, mailbox))
                ? Optional.of(Map.of())
                : Optional.empty();
    }

    /** Asks whether the letter is still wanted. */
    @Singleton
    static class Judging {
        private final Rules rules;
        private final Mailings mailings;

        Judging(Rules rules, Mailings mailings) {
            this.rules = rules;
            this.mailings = mailings;
        }

        @Transactional
        boolean wanted(UUID note, String mailbox) {
            return mailings.stands(note) && !rules.reads(mailbox);
        }
    }
}
