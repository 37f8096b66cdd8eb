package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Finding;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.Seen;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sharing.ShareFact.ShareAcknowledged;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Tells the owner that a recipient took the incident up. The first time counts. */
@Singleton
public class AcknowledgingShare {
    private final Gate gate;
    private final IncidentAccess access;
    private final Finding finding;
    private final ReceivedShares shares;
    private final ReadingShared reading;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    AcknowledgingShare(
            Gate gate,
            IncidentAccess access,
            Finding finding,
            ReceivedShares shares,
            ReadingShared reading,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.finding = finding;
        this.shares = shares;
        this.reading = reading;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Outcome<SharedView> acknowledge(ShareId id) {
        return gate.with(
                access::mayAnswer,
                "share.acknowledge",
                actor -> finding.received(actor, id.value(), "share.acknowledge")
                        .map(seen -> acknowledge(actor, seen, id))
                        .orElseGet(Outcome::notFound));
    }

    private Outcome<SharedView> acknowledge(Actor actor, Seen seen, ShareId id) {
        var now = clock.instant();
        if (shares.acknowledge(seen, id.value(), actor.name(), now)) {
            outbox.put(new ShareAcknowledged(
                    seen.incident().value(), id.value(), seen.owner(), seen.organisation(), seen.version(), now));
        }
        audit.allowed("share.acknowledge", "share", List.of(id.value()), "share");
        return Outcome.done(
                reading.visible(actor, shares.byId(actor.organisation(), id)).getFirst());
    }
}
