package eu.vallum.incident.intake;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.post.Enclosure;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.id.UuidV7;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes a further return link for the mailbox as a letter about its report goes out: what a mail says is stored nowhere. */
@Singleton
class ReceiptLink implements Enclosure {
    static final String KIND = "report-receipt";

    private final Linking linking;
    private final CurrentCaller caller;

    ReceiptLink(Linking linking, CurrentCaller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
        return caller.as(new Job("intake"), () -> linking.link(about, mailbox)).map(link -> Map.of("link", link));
    }

    /** Writes the digest of a new link, as long as the report has one that counts. */
    @Singleton
    static class Linking {
        private final ReturnLinks links;
        private final Clock clock;

        Linking(ReturnLinks links, Clock clock) {
            this.links = links;
            this.clock = clock;
        }

        @Transactional
        Optional<String> link(UUID incident, String mailbox) {
            var known = links.any(incident, mailbox);
            if (known == null) {
                return Optional.empty();
            }
            var link = Secret.next();
            links.make(
                    new ReturnLinks.Known(
                            UuidV7.next(), new IncidentId(incident), known.owner(), mailbox, known.language()),
                    Secret.digest(link),
                    clock.instant());
            return Optional.of(link);
        }
    }
}
