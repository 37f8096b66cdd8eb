package eu.vallum.identity.organisation;

import eu.vallum.identity.power.Powers;
import eu.vallum.identity.power.Role;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.idempotency.Idempotency;
import eu.vallum.platform.idempotency.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a proposal into the register. It has no effect until a second person of an authority confirms it. */
@ApplicationScoped
class ProposingOrganisation {
    private static final String ACTION = "organisation.propose";

    /** What became of a proposal. */
    sealed interface Proposal {
        record Answered(Once<Registered> answer) implements Proposal {}

        record Refused(IdentityProblem why) implements Proposal {}
    }

    /** The organisation as registered, or nothing where the name is taken; kept under the idempotency key. */
    record Registered(@Nullable OrganisationDetails organisation) {}

    private final Organisations organisations;
    private final Announcing announcing;
    private final Powers powers;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    ProposingOrganisation(
            Organisations organisations,
            Announcing announcing,
            Powers powers,
            Idempotency idempotency,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.organisations = organisations;
        this.announcing = announcing;
        this.powers = powers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Proposal propose(ProposeOrganisation request, @Nullable String key) {
        var who = caller.acting();
        if (!powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return refused(IdentityProblem.ROLE_MISSING);
        }
        if (!powers.ofState(who, request.memberState())) {
            return refused(IdentityProblem.OTHER_STATE);
        }
        return new Proposal.Answered(
                idempotency.once(ACTION, key, request, Registered.class, () -> register(request, who)));
    }

    private Registered register(ProposeOrganisation request, Acting who) {
        if (organisations.nameTaken(request.memberState(), request.name())) {
            return new Registered(null);
        }
        var organisation = Organisation.proposed(request, who, clock.instant());
        organisations.persist(organisation);
        announcing.proposal(organisation);
        audit.allowed(
                ACTION, "organisation", List.of(organisation.id().value()), "coordinator of the same Member State");
        return new Registered(organisation.details());
    }

    private Proposal refused(IdentityProblem why) {
        audit.denied(ACTION, "organisation", List.of(), why.slug());
        return new Proposal.Refused(why);
    }
}
