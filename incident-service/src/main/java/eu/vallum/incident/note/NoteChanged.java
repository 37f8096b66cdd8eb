package eu.vallum.incident.note;

import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A note was written, changed, translated or withdrawn. The key is the incident.
 *
 * @param readers the organisations that may hear of it, if they still see the incident
 */
record NoteChanged(UUID incident, UUID note, List<UUID> readers, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.note-changed.v1";
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
