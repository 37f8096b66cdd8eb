package eu.vallum.incident.mail;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail got to an incident's timeline, by its address or by an officer. The key is the incident.
 *
 * @param readers the owner alone
 */
record MailReceived(UUID incident, UUID mail, UUID owner, List<UUID> readers, int version, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.mail-received.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return incident;
    }
}
