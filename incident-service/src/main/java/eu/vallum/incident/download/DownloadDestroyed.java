package eu.vallum.incident.download;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The holder of a file that it may not keep said that it destroyed it. The owner alone is told live; what is left of the key is a row of the ledger. */
record DownloadDestroyed(UUID download, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.download-destroyed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return download;
    }
}
