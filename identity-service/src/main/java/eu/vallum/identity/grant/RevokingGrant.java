package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Takes a role away, at once. Taking it away twice is the same as once. */
@ApplicationScoped
class RevokingGrant {
    private static final String ACTION = "grant.revoke";

    /** What became of it. */
    enum Revocation {
        DONE,
        UNKNOWN,
        REFUSED
    }

    private final RoleGrants grants;
    private final Announcing announcing;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    RevokingGrant(
            RoleGrants grants, Announcing announcing, Powers powers, Audit audit, CurrentCaller caller, Clock clock) {
        this.grants = grants;
        this.announcing = announcing;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Revocation revoke(OrganisationId organisation, GrantId id) {
        var who = caller.acting();
        var grant = grants.findById(id);
        if (grant == null || !grant.organisation().equals(organisation) || !powers.belongs(who, organisation.value())) {
            audit.denied(ACTION, "grant", List.of(id.value()), "not visible");
            return Revocation.UNKNOWN;
        }
        if (!powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            audit.denied(ACTION, "grant", List.of(id.value()), "role-missing");
            return Revocation.REFUSED;
        }
        if (grant.revoke(who.subject(), clock.instant())) {
            announcing.changed(grant);
            audit.allowed(ACTION, "grant", List.of(id.value()), "coordinator or administrator");
        }
        return Revocation.DONE;
    }
}
