package eu.vallum.incident.intake;

import eu.vallum.incident.post.Enclosure;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the code as its mail goes out. */
@Singleton
class MailboxCode implements Enclosure {
    static final String KIND = "mailbox-code";

    private final Coding coding;
    private final CurrentCaller caller;

    MailboxCode(Coding coding, CurrentCaller caller) {
        this.coding = coding;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
        return caller.as(new Job("intake"), () -> coding.code(about)).map(code -> Map.of("code", code));
    }

    /** Writes the digest of a new code. */
    @Singleton
    static class Coding {
        private final Mailboxes mailboxes;
        private final Clock clock;

        Coding(Mailboxes mailboxes, Clock clock) {
            this.mailboxes = mailboxes;
            this.clock = clock;
        }

        @Transactional
        Optional<String> code(UUID id) {
            var code = Secret.code();
            return mailboxes.code(id, Secret.digest(id, code), clock.instant()) ? Optional.of(code) : Optional.empty();
        }
    }
}
