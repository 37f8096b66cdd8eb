package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows an organisation's own grants to its coordinators, officers and administrators. */
@ApplicationScoped
class ReadingGrants {
    private static final String ACTION = "grant.list";

    /** What the reader gets. */
    sealed interface Reading {
        record Shown(Page<GrantView> page) implements Reading {}

        record Unknown() implements Reading {}

        record Refused() implements Reading {}
    }

    private final RoleGrants grants;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadingGrants(RoleGrants grants, Powers powers, Audit audit, CurrentCaller caller) {
        this.grants = grants;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public Reading list(OrganisationId organisation, PageRequest page) {
        var who = caller.acting();
        if (!powers.belongs(who, organisation.value())) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), "not one's own");
            return new Reading.Unknown();
        }
        if (!powers.holds(who, Role.COORDINATOR, Role.OFFICER, Role.ADMINISTRATOR)) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), "role-missing");
            return new Reading.Refused();
        }
        var rows = grants.of(organisation, page.limit(), page.cursor());
        var shown = Page.of(
                        rows,
                        page.limit(),
                        row -> new Cursor(row.grantedAt(), row.id().value()))
                .map(RoleGrant::view);
        audit.allowed(
                ACTION,
                "grant",
                shown.items().stream().map(one -> one.id().value()).toList(),
                "own organisation");
        return new Reading.Shown(shown);
    }
}
