package eu.vallum.incident.deletion;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It was deleted as filed by mistake.
 *
 * @param recipient the reporting entity that is told; absent for the owner's own readers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentDeleted(UUID incident, UUID owner, @Nullable UUID recipient, int version, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public String type() {
        return "eu.vallum.incident.incident-deleted.v1";
    }

    @Override
    public UUID key() {
        return incident;
    }
}
