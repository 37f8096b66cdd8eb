package eu.vallum.incident.download;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The holder of files of an incident was told that it may not keep them, or only under a stricter label. */
record DownloadRecalled(UUID incident, UUID owner, UUID recipient, int version, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public String type() {
        return "eu.vallum.incident.download-recalled.v1";
    }

    @Override
    public UUID key() {
        return incident;
    }
}
