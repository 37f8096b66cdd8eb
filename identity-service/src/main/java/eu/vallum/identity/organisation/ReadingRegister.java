package eu.vallum.identity.organisation;

import eu.vallum.identity.power.Powers;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows the register to whoever is somebody; proposals and contact addresses only to those concerned. */
@ApplicationScoped
class ReadingRegister {
    private final Organisations organisations;
    private final Register register;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadingRegister(Organisations organisations, Register register, Powers powers, Audit audit, CurrentCaller caller) {
        this.organisations = organisations;
        this.register = register;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public Page<OrganisationHead> list(RegisterQuery query, PageRequest page) {
        caller.acting();
        var rows = organisations.search(query, page.limit(), page.cursor());
        return Page.of(
                        rows,
                        page.limit(),
                        row -> new Cursor(row.registeredAt(), row.id().value()))
                .map(Organisation::head);
    }

    @Transactional
    public Optional<OrganisationDetails> one(OrganisationId id) {
        var who = caller.acting();
        var found = organisations.findByIdOptional(id);
        if (found.isEmpty()) {
            audit.denied("organisation.read", "organisation", List.of(id.value()), "not visible");
            return Optional.empty();
        }
        var details = found.get().details();
        var concerned = powers.belongs(who, id.value())
                || register.oversees(who, found.get().head());
        return Optional.of(concerned ? details : details.forOutsiders());
    }
}
