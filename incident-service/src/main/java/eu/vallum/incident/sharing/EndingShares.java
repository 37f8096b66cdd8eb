package eu.vallum.incident.sharing;

import eu.vallum.incident.sharing.TakingBack.End;
import eu.vallum.incident.timeline.EntryKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends shares whose time is over. Readers are refused from that moment by the access check; this makes it visible. */
@Singleton
class EndingShares {
    private static final int BATCH = 100;

    private static final String REASON = "expired";

    private final Shares shares;
    private final TakingBack takingBack;
    private final Clock clock;

    EndingShares(Shares shares, TakingBack takingBack, Clock clock) {
        this.shares = shares;
        this.takingBack = takingBack;
        this.clock = clock;
    }

    /** Number of shares ended. */
    @Transactional
    int endOnce() {
        var now = clock.instant();
        var over = shares.expired(now, BATCH).stream()
                .map(id -> shares.findById(id))
                .toList();
        takingBack.end(over, new End(EntryKind.SHARE_EXPIRED, "expiry", null, REASON, now), 0);
        return over.size();
    }
}
