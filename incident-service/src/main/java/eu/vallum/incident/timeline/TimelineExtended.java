package eu.vallum.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote down by hand what happened. The key is the incident.
 *
 * @param readers the owner alone, where it keeps it to itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineExtended(UUID incident, UUID owner, @Nullable List<UUID> readers, int version, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.timeline-extended.v1";
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
