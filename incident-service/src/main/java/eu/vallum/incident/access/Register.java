package eu.vallum.incident.access;

import java.util.Optional;
import java.util.UUID;

/** The register of entities, as far as a report needs it. The entity feature keeps it; the row policies show each caller its own part. */
public interface Register {
    /** An entity of the caller's register. */
    Optional<Listed> find(UUID id);

    /** The caller's own entry, when the caller is an entity that stands in its authority's register. */
    Optional<Listed> itself(UUID organisation);

    /** What a report takes over. */
    record Listed(UUID id, String name, String memberState) {}
}
