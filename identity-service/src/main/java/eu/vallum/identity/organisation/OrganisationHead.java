package eu.vallum.identity.organisation;

/** An organisation in a list. */
public record OrganisationHead(
        OrganisationId id, String name, String memberState, Kind kind, Status status, int version) {}
