package eu.vallum.identity.directory;

import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who may see how the directory differs: administrators of a body of the Union. */
@ApplicationScoped
class ReadingReport {
    private final Register register;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadingReport(Register register, Powers powers, Audit audit, CurrentCaller caller) {
        this.register = register;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public boolean permitted() {
        var who = caller.acting();
        var permitted = register.find(new OrganisationId(who.organisation()))
                        .map(OrganisationHead::memberState)
                        .filter("EU"::equals)
                        .isPresent()
                && powers.holds(who, Role.ADMINISTRATOR);
        if (!permitted) {
            audit.denied("directory.read", "directory", List.of(), "administrator of a body of the Union");
        }
        return permitted;
    }
}
