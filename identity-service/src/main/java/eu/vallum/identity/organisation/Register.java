package eu.vallum.identity.organisation;

import eu.vallum.platform.caller.Acting;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the other features may ask of the register, inside their own transaction and under their own caller's rights. */
@Singleton
public class Register {
    private final Organisations organisations;

    Register(Organisations organisations) {
        this.organisations = organisations;
    }

    /** An organisation that the caller may see. */
    public Optional<OrganisationHead> find(OrganisationId id) {
        return organisations.findByIdOptional(id).map(Organisation::head);
    }

    /** Whether the caller's organisation is an authority over the other one. */
    public boolean oversees(Acting who, OrganisationHead other) {
        return organisations.oversees(who.organisation(), other.memberState());
    }

    /** The authorities of a Member State. */
    public List<UUID> overseersOf(String memberState) {
        return organisations.overseersOf(memberState);
    }

    /** Everything that the directory must show: all but proposals. */
    public List<OrganisationDetails> confirmed() {
        return organisations.list("status <> 'proposed' order by id.value").stream()
                .map(Organisation::details)
                .toList();
    }
}
