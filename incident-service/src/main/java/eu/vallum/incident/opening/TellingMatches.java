package eu.vallum.incident.opening;

import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tells each side of what changed about its matches: found, asked, answered, over. */
@Singleton
class TellingMatches {
    private final BlindMatches matches;
    private final Outbox outbox;
    private final Clock clock;

    TellingMatches(BlindMatches matches, Outbox outbox, Clock clock) {
        this.matches = matches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<UUID> whom() {
        return matches.toTell();
    }

    /** Whether there may be more. */
    @Transactional
    boolean tell(UUID owner) {
        var untold = matches.untold(owner);
        for (var one : untold) {
            outbox.put(new BlindMatchChanged(one.id(), owner, one.version(), clock.instant()));
            matches.told(owner, one);
        }
        return !untold.isEmpty();
    }
}
