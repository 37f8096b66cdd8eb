package eu.vallum.incident.webhook;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Where alerts are sent, or the secret that signs them, changed; the key is the organisation, which alone is told. */
record WebhookChanged(UUID webhook, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.webhook-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return webhook;
    }
}
