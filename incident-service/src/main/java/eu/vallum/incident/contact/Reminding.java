package eu.vallum.incident.contact;

import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reminds authorities whose entry nobody has verified for long, once for each time that has passed. Runs as the job {@code desk}. */
@Singleton
class Reminding {
    private final Contacts contacts;
    private final Posting posting;
    private final Clock clock;
    private final Duration age;

    Reminding(
            Contacts contacts,
            Posting posting,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.contact.verify-after-days") int days) {
        this.contacts = contacts;
        this.posting = posting;
        this.clock = clock;
        this.age = Duration.ofDays(days);
    }

    /** How many were reminded. */
    @Transactional
    int remindOnce() {
        var now = clock.instant();
        var stale = contacts.remind(now.minus(age), now);
        stale.forEach(one ->
                posting.order(new Letter("contact-stale", one.mailbox(), "en", one.organisation(), null, Map.of())));
        return stale.size();
    }
}
