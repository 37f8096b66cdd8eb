package eu.vallum.identity.me;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.power.Powers;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads who the caller is. Nothing where the token names an organisation that is not in the register. */
@ApplicationScoped
class ReadingMe {
    private final Register register;
    private final Powers powers;
    private final CurrentCaller caller;

    ReadingMe(Register register, Powers powers, CurrentCaller caller) {
        this.register = register;
        this.powers = powers;
        this.caller = caller;
    }

    @Transactional
    public Optional<Me> read() {
        var who = caller.acting();
        return register.find(new OrganisationId(who.organisation()))
                .map(organisation -> Me.of(who, organisation, powers.of(who)));
    }
}
