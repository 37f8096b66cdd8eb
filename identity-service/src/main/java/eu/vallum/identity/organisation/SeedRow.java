package eu.vallum.identity.organisation;

import org.jspecify.annotations.Nullable;

/**
 * One line of a seed file: an institution that stands in the register without being proposed.
 *
 * @param confirmedBy the authority that an entity reports to; null for all others
 */
public record SeedRow(
        OrganisationId id,
        String alias,
        String memberState,
        Kind kind,
        String name,
        @Nullable OrganisationId confirmedBy) {}
