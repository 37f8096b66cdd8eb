package eu.vallum.identity.directory;

import eu.vallum.identity.organisation.OrganisationDetails;
import eu.vallum.identity.organisation.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the directory should have it, or has it.
 *
 * @param id its id in the register; null for one that is not ours
 * @param alias short name in tokens, never changed
 * @param name what people read when they choose; begins with the Member State, because names are unique there
 * @param enabled whether anybody can act for it
 */
public record DirectoryOrganisation(
        @Nullable UUID id,
        String alias,
        String name,
        @Nullable String memberState,
        @Nullable String kind,
        boolean enabled) {

    static DirectoryOrganisation of(OrganisationDetails organisation) {
        var closed = organisation.status() == Status.CLOSED;
        var name = organisation.memberState() + " · " + organisation.name();
        return new DirectoryOrganisation(
                organisation.id().value(),
                organisation.alias(),
                closed ? name + " (" + organisation.alias() + ")" : name, // frees the name for a successor
                organisation.memberState(),
                organisation.kind().code(),
                organisation.status() == Status.ACTIVE);
    }
}
