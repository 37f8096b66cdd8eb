package eu.vallum.research.cordis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An import has ended. Mirrors contracts/event/projects-imported.v1.json. */
record ProjectsImported(@JsonProperty("import") UUID id, UUID organisation, int version, String state, Instant at)
        implements DomainEvent {
    @Override
    @JsonIgnore
    public String type() {
        return "eu.vallum.research.projects-imported.v1";
    }

    @Override
    @JsonIgnore
    public String topic() {
        return "vallum.research.project.v1";
    }

    @Override
    @JsonIgnore
    public UUID key() {
        return id;
    }
}
