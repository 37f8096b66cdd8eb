package eu.vallum.incident.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Indicators were taken from a file. */
record IndicatorsImported(
        UUID incident, @JsonProperty("import") UUID imported, UUID owner, int version, Instant at)
        implements DomainEvent {
    @Override
    public String type() {
        return "eu.vallum.incident.indicators-imported.v1";
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
