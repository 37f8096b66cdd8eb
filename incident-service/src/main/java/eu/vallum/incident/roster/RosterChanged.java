package eu.vallum.incident.roster;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Who is on duty when changed, or who is away; the key is the organisation, which alone is told. */
record RosterChanged(UUID roster, UUID owner, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.roster-changed.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return roster;
    }
}
