package eu.vallum.research.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.vallum.platform.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A project was registered from a draft. Mirrors contracts/event/project-registered.v1.json. */
record ProjectRegistered(UUID project, UUID organisation, int version, Visibility visibility, Instant at)
        implements DomainEvent {
    @Override
    @JsonIgnore
    public String type() {
        return "eu.vallum.research.project-registered.v1";
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
