package eu.vallum.incident.download;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells the holders of files that their right to them ended. The database has written it into the ledger in the transaction that ended
 * the right; this is called there, after it.
 */
@Singleton
public class Recalling {
    private final Downloads downloads;
    private final Outbox outbox;

    Recalling(Downloads downloads, Outbox outbox) {
        this.downloads = downloads;
        this.outbox = outbox;
    }

    /**
     * @param version of the incident
     * @param at the moment from which the right is over
     */
    public void tell(IncidentId incident, UUID owner, int version, Instant at) {
        outbox.put(downloads.told(incident, owner, at).stream()
                .map(holder -> new DownloadRecalled(incident.value(), owner, holder, version, at))
                .toList());
    }
}
