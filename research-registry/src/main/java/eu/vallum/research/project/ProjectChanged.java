package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A project was published or withdrawn. Mirrors contracts/event/project-changed.v1.json. */
record ProjectChanged(UUID project, UUID organisation, int version, Visibility visibility, Instant at)
        implements DomainEvent {
    @Override
    @JsonIgnore
    public String type() {
        return "eu.vallum.research.project-changed.v1";
    }

    @Override
    @JsonIgnore
    public String topic() {
        return "vallum.research.project.v1";
    }

    @Override
    @JsonIgnore
    public UUID key() {
        return project;
    }
}
