package eu.vallum.incident.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of one organisation, as {@code contracts/event/organisation-changed.v1.json} promises it. */
record OrganisationChanged(
        UUID id,
        int version,
        String name,
        String memberState,
        String kind,
        String status,
        @Nullable UUID confirmedBy) {}
