package eu.vallum.incident.sharing;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.download.Recalling;
import eu.vallum.incident.sharing.ShareFact.ShareTightened;
import eu.vallum.incident.sharing.TakingBack.End;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Brings an incident's shares under its new label, or ends them. Within the other use case's transaction, which checked and audits. */
@Singleton
public class RemarkingShares {
    private final Shares shares;
    private final Directory directory;
    private final TakingBack takingBack;
    private final Recalling recalling;
    private final Outbox outbox;

    RemarkingShares(Shares shares, Directory directory, TakingBack takingBack, Recalling recalling, Outbox outbox) {
        this.shares = shares;
        this.directory = directory;
        this.takingBack = takingBack;
        this.recalling = recalling;
        this.outbox = outbox;
    }

    /**
     * What becomes of a share.
     *
     * @param tlp its label before
     * @param mayPassOn how far its recipient could pass it on before
     */
    public record Effect(ShareId share, Organisation recipient, Tlp tlp, String mayPassOn, Fate fate) {}

    /** What the label would do; changes nothing. */
    public List<Effect> effects(IncidentId incident, Tlp label) {
        var lasting = shares.lasting(incident);
        var names = directory.named(lasting.stream().map(Share::recipient));
        return lasting.stream()
                .map(share -> new Effect(
                        share.id(),
                        Objects.requireNonNull(names.get(share.recipient())),
                        share.tlp(),
                        share.tlp().mayPassOn(),
                        SharingRules.fate(label, share.tlp())))
                .toList();
    }

    /**
     * Does it.
     *
     * @param version of the incident
     */
    public List<Effect> remark(Actor actor, IncidentId incident, Tlp label, String reason, int version, Instant now) {
        var effects = effects(incident, label);
        var lasting = shares.lasting(incident);
        var over = lasting.stream()
                .filter(share -> SharingRules.fate(label, share.tlp()) == Fate.ENDED)
                .toList();
        var looser = lasting.stream()
                .filter(share -> SharingRules.fate(label, share.tlp()) == Fate.TIGHTENED)
                .toList();
        looser.forEach(share -> share.tighten(label, reason, now));
        shares.flush();
        outbox.put(looser.stream()
                .map(share -> new ShareTightened(
                        incident.value(), share.id().value(), share.owner(), share.recipient(), version, now))
                .toList());
        looser.stream().map(Share::owner).distinct().forEach(owner -> recalling.tell(incident, owner, version, now));
        takingBack.end(over, new End(EntryKind.SHARE_WITHDRAWN, actor.name(), actor.name(), reason, now), version);
        return effects;
    }
}
