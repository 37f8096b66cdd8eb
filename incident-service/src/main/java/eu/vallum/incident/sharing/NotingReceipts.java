package eu.vallum.incident.sharing;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.timeline.EntryKind;
import eu.vallum.incident.timeline.NewEntry;
import eu.vallum.incident.timeline.Timeline;
import eu.vallum.platform.inbox.Inbox;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes on the owner's timeline what a recipient did, since a recipient can't write there; and when a share was delivered, that is, had
 * come back from the broker from which every recipient is told. A guest is told by mail, so its share was delivered when the mail exchange
 * took that. Runs as the job {@code receipts}.
 */
@Singleton
public class NotingReceipts {
    private final Inbox inbox;
    private final Sql sql;
    private final Timeline timeline;
    private final Clock clock;

    NotingReceipts(Inbox inbox, Sql sql, Timeline timeline, Clock clock) {
        this.inbox = inbox;
        this.sql = sql;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the fact says. */
    record Fact(UUID incident, UUID share, UUID owner, UUID recipient, Instant at) {}

    @Transactional
    void delivered(String eventId, Fact fact) {
        if (!inbox.first("receipts", eventId) || guest(fact)) {
            return;
        }
        deliver(fact, clock.instant());
    }

    /** The mail to a guest is on its way. */
    @Transactional
    public void mailed(UUID incident, UUID share, UUID owner, UUID guest) {
        var now = clock.instant();
        deliver(new Fact(incident, share, owner, guest, now), now);
    }

    private boolean guest(Fact fact) {
        return sql.first("select true as is from guest where id = ?", row -> row.flag("is"), fact.recipient()) != null;
    }

    private void deliver(Fact fact, Instant now) {
        int first = sql.run("""
                insert into receipt as known (recipient, share, incident, owner, delivered_at) values (?, ?, ?, ?, ?)
                on conflict (recipient, share) do update set delivered_at = excluded.delivered_at where known.delivered_at is null""", fact.recipient(), fact.share(), fact.incident(), fact.owner(), now);
        if (first == 1) {
            note(fact, EntryKind.SHARE_DELIVERED, now, now);
        }
    }

    @Transactional
    void happened(String eventId, Fact fact, EntryKind kind) {
        if (inbox.first("receipts", eventId)) {
            note(fact, kind, fact.at(), clock.instant());
        }
    }

    private void note(Fact fact, EntryKind kind, Instant at, Instant now) {
        timeline.add(
                NewEntry.internal(new IncidentId(fact.incident()), fact.owner(), kind, at)
                        .with(fact.recipient()),
                now);
    }
}
