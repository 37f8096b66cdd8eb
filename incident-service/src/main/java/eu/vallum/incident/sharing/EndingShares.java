package eu.vallum.incident.sharing;

import eu.vallum.incident.sharing.ShareFact.ShareWithdrawn;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends shares whose time is over. Readers are refused from that moment by the access check; this makes it visible. */
@Singleton
class EndingShares {
    private static final int BATCH = 100;

    private final Shares shares;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    EndingShares(Shares shares, Timeline timeline, Outbox outbox, Clock clock) {
        this.shares = shares;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Number of shares ended. */
    @Transactional
    int endOnce() {
        var now = clock.instant();
        var over = shares.expired(now, BATCH);
        for (var id : over) {
            var share = shares.findById(id);
            if (share.withdraw("expiry", "expired", now)) {
                timeline.add(
                        NewEntry.internal(share.incident(), share.owner(), EntryKind.SHARE_EXPIRED, now)
                                .with(share.recipient()),
                        now);
                outbox.put(new ShareWithdrawn(
                        share.incident().value(), id.value(), share.owner(), share.recipient(), 0, now));
            }
        }
        shares.flush();
        return over.size();
    }
}
