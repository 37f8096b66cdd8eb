package eu.vallum.incident.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of an incident were translated, or a translation was withdrawn. The key is the incident.
 *
 * @param readers the organisation that alone may hear of it, where it is a recipient's own; absent: whoever sees the incident
 * @param version of the translation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TranslationChanged(
        UUID incident, UUID owner, @Nullable List<UUID> readers, int version, Instant at) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.translation-changed.v1";
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
