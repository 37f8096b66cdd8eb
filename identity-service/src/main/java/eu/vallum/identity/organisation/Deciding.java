package eu.vallum.identity.organisation;

import eu.vallum.identity.organisation.Decision.Outdated;
import eu.vallum.identity.organisation.Decision.Refused;
import eu.vallum.identity.organisation.Decision.Taken;
import eu.vallum.identity.organisation.Decision.Unknown;
import eu.vallum.identity.organisation.Decision.WrongStatus;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.identity.problem.ExpectedVersion;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an authority decides on the organisations of its own Member State: that they exist, and whether anybody may act for them. Proposer and
 * confirmer are two persons.
 */
@ApplicationScoped
class Deciding {
    private static final String CONFIRM = "organisation.confirm";
    private static final String STATUS = "organisation.status";

    private final Organisations organisations;
    private final Register register;
    private final Announcing announcing;
    private final Powers powers;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Deciding(
            Organisations organisations,
            Register register,
            Announcing announcing,
            Powers powers,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.organisations = organisations;
        this.register = register;
        this.announcing = announcing;
        this.powers = powers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Confirms a proposed organisation. */
    @Transactional
    public Decision confirm(OrganisationId id, ExpectedVersion expected) {
        var who = caller.acting();
        var organisation = organisations.findById(id);
        if (organisation == null) {
            return unknown(CONFIRM, id);
        }
        var refusal = refusal(who, organisation);
        if (refusal == null && !powers.another(who, organisation.proposer())) {
            refusal = IdentityProblem.SECOND_PERSON;
        }
        if (refusal != null) {
            return refused(CONFIRM, id, refusal);
        }
        if (organisation.status() != Status.PROPOSED) {
            return new WrongStatus(organisation.status());
        }
        if (organisation.version() != expected.number()) {
            return new Outdated();
        }
        organisation.confirm(who, clock.instant());
        return taken(CONFIRM, organisation);
    }

    /** Suspends, reinstates or closes an organisation. */
    @Transactional
    public Decision change(OrganisationId id, ExpectedVersion expected, ChangeStatus request) {
        var who = caller.acting();
        var organisation = organisations.findById(id);
        if (organisation == null) {
            return unknown(STATUS, id);
        }
        var refusal = refusal(who, organisation);
        if (refusal != null) {
            return refused(STATUS, id, refusal);
        }
        if (!request.status().mayFollow(organisation.status())) {
            return new WrongStatus(organisation.status());
        }
        if (organisation.version() != expected.number()) {
            return new Outdated();
        }
        organisation.become(request.status(), request.reason());
        return taken(STATUS, organisation);
    }

    private @Nullable IdentityProblem refusal(Acting who, Organisation organisation) {
        if (!register.oversees(who, organisation.head())) {
            return IdentityProblem.OTHER_STATE;
        }
        return powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR) ? null : IdentityProblem.ROLE_MISSING;
    }

    private Decision taken(String action, Organisation organisation) {
        announcing.everywhere(organisation);
        audit.allowed(
                action,
                "organisation",
                List.of(organisation.id().value()),
                "authority of the Member State; now " + organisation.status().code());
        return new Taken(organisation.details());
    }

    private Decision refused(String action, OrganisationId id, IdentityProblem why) {
        audit.denied(action, "organisation", List.of(id.value()), why.slug());
        return new Refused(why);
    }

    private Decision unknown(String action, OrganisationId id) {
        audit.denied(action, "organisation", List.of(id.value()), "not visible");
        return new Unknown();
    }
}
