package eu.vallum.incident.entity;

import eu.vallum.incident.access.Register;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The register as whoever takes a report asks it. */
@Singleton
class KnownEntities implements Register {
    private final Entities entities;
    private final CurrentCaller caller;

    KnownEntities(Entities entities, CurrentCaller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public Optional<Listed> find(UUID id) {
        return caller.get() instanceof Acting who ? listed(entities.find(who.organisation(), id)) : Optional.empty();
    }

    @Override
    public Optional<Listed> itself(UUID organisation) {
        return listed(entities.itself(organisation));
    }

    private static Optional<Listed> listed(@org.jspecify.annotations.Nullable Stored stored) {
        return Optional.ofNullable(stored).map(s -> new Listed(s.id().value(), s.name(), s.memberState()));
    }
}
