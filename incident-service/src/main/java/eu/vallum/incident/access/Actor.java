package eu.vallum.incident.access;

import eu.vallum.platform.caller.Acting;
import java.util.Set;
import java.util.UUID;

/**
 * The caller with the powers it has now.
 *
 * @param who from the token
 * @param roles from the local table of grants, read in this transaction
 */
public record Actor(Acting who, Set<String> roles) {
    public UUID organisation() {
        return who.organisation();
    }

    /** How to name them in a timeline. */
    public String name() {
        return who.name().isBlank() ? who.subject() : who.name();
    }

    /** The same person as if it acted for another organisation, to see what that one would. Nothing is done as such an actor. */
    public Actor as(UUID other) {
        return new Actor(
                new Acting(
                        who.subject(), who.name(), who.kind(), other, who.memberState(), who.assurance(), who.scopes()),
                roles);
    }

    boolean holds(Set<String> anyOf) {
        return roles.stream().anyMatch(anyOf::contains);
    }
}
