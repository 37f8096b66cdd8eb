package eu.vallum.identity.person;

import eu.vallum.identity.power.Role;
import java.time.Instant;
import java.util.List;

/** A person of an organisation, with the roles held now. */
public record Member(String subject, String name, String email, Instant joinedAt, List<Role> roles) {}
