package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.download.Recalling;
import eu.vallum.incident.sharing.ShareFact.ShareWithdrawn;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends shares, for whatever reason: the one way there is. The database takes the audience away and leaves the tombstone; here the owner's
 * timeline, the parties and the holders of files are told. Within the other use case's transaction.
 */
@Singleton
class TakingBack {
    private final Shares shares;
    private final Timeline timeline;
    private final Recalling recalling;
    private final Outbox outbox;

    TakingBack(Shares shares, Timeline timeline, Recalling recalling, Outbox outbox) {
        this.shares = shares;
        this.timeline = timeline;
        this.recalling = recalling;
        this.outbox = outbox;
    }

    /**
     * Why shares end.
     *
     * @param by who ends them, as the owner's record names them
     * @param shown the same for the timeline; null when nobody does it
     * @param reason what the recipient reads
     */
    record End(EntryKind kind, String by, @Nullable String shown, String reason, Instant at) {}

    /**
     * Ends those that last.
     *
     * @param version of their incidents, 0 when it is not known
     * @return those that it ended
     */
    List<Share> end(List<Share> all, End end, int version) {
        var over = all.stream()
                .filter(share -> share.withdraw(end.by(), end.reason(), end.at()))
                .toList();
        shares.flush();
        var entries = new ArrayList<NewEntry>();
        var incidents = new LinkedHashMap<IncidentId, Share>();
        for (var share : over) {
            incidents.putIfAbsent(share.incident(), share);
            entries.add(NewEntry.internal(share.incident(), share.owner(), end.kind(), end.at())
                    .by(end.shown())
                    .with(share.recipient())
                    .saying(end.shown() == null ? null : end.reason()));
        }
        timeline.add(entries, end.at());
        outbox.put(over.stream()
                .map(share -> new ShareWithdrawn(
                        share.incident().value(),
                        share.id().value(),
                        share.owner(),
                        share.recipient(),
                        version,
                        end.at()))
                .toList());
        incidents.forEach((incident, share) -> recalling.tell(incident, share.owner(), version, end.at()));
        return over;
    }
}
