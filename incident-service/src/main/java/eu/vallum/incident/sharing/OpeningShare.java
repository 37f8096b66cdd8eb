package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Opening;
import eu.vallum.incident.access.ReceivedShare;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.sharing.ShareFact.ShareOpened;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;

/** Notes a recipient's first reading of an incident, in the transaction of the reading. */
@Singleton
class OpeningShare implements Opening {
    private final ReceivedShares shares;
    private final Outbox outbox;
    private final Clock clock;

    OpeningShare(ReceivedShares shares, Outbox outbox, Clock clock) {
        this.shares = shares;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public ReceivedShare open(Actor actor, Seen seen) {
        var share = Objects.requireNonNull(seen.share());
        var now = clock.instant();
        if (shares.open(seen, share, actor.name(), now)) {
            outbox.put(new ShareOpened(
                    seen.incident().value(), share, seen.owner(), seen.organisation(), seen.version(), now));
        }
        return shares.byId(seen.organisation(), new ShareId(share)).getFirst().share();
    }
}
