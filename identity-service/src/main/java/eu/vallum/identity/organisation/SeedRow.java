package eu.vallum.identity.organisation;

/** One line of a seed file: an institution that stands in the register without being proposed. */
public record SeedRow(OrganisationId id, String alias, String memberState, Kind kind, String name) {}
