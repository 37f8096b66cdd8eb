package eu.vallum.platform.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.platform.outbox.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may have more in it than was promised.
 *
 * @param words nothing for what is as promised
 */
public record Misshapen(
        UUID thing,
        UUID owner,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String words) implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.sample.thing-noted.v1";
    }

    @Override
    public String topic() {
        return "vallum.incident.incident.v1";
    }

    @Override
    public UUID key() {
        return thing;
    }
}
