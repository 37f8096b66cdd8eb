package eu.vallum.incident.decision;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision was written down. The key is the incident.
 *
 * @param readers the organisation whose log it stands in
 */
record DecisionRecorded(UUID incident, UUID decision, List<UUID> readers, int version, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.decision-recorded.v1";
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
