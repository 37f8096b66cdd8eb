package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.person.People;
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

/** Gives a person or client of the caller's own organisation a role. Nobody gives one to themselves. */
@ApplicationScoped
class GrantingRole {
    private static final String ACTION = "grant.give";

    /** What became of the wish. */
    sealed interface Granting {
        record Answered(Once<Given> answer) implements Granting {}

        record Unknown() implements Granting {}

        record Refused(IdentityProblem why) implements Granting {}
    }

    /** The grant, or nothing where the role is held already; kept under the idempotency key. */
    record Given(@Nullable GrantView grant) {}

    private final RoleGrants grants;
    private final Announcing announcing;
    private final Register register;
    private final People people;
    private final Powers powers;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    GrantingRole(
            RoleGrants grants,
            Announcing announcing,
            Register register,
            People people,
            Powers powers,
            Idempotency idempotency,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.grants = grants;
        this.announcing = announcing;
        this.register = register;
        this.people = people;
        this.powers = powers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Granting grant(OrganisationId organisation, GrantRole wish, @Nullable String key) {
        var who = caller.acting();
        var own = who.organisation().equals(organisation.value())
                ? register.find(organisation).orElse(null)
                : null;
        if (own == null) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), "not one's own");
            return new Granting.Unknown();
        }
        var refusal = refusal(who, own, wish);
        if (refusal != null) {
            audit.denied(ACTION, "organisation", List.of(organisation.value()), refusal.slug());
            return new Granting.Refused(refusal);
        }
        return new Granting.Answered(
                idempotency.once(ACTION, key, wish, Given.class, () -> give(organisation, wish, who)));
    }

    private Given give(OrganisationId organisation, GrantRole wish, Acting who) {
        var now = clock.instant();
        if (grants.of(organisation, wish).stream().anyMatch(grant -> grant.covers(wish, now))) {
            return new Given(null);
        }
        var grant = RoleGrant.given(organisation, wish, who.subject(), now);
        grants.persist(grant);
        announcing.changed(grant);
        audit.allowed(ACTION, "grant", List.of(grant.id().value()), "coordinator or administrator");
        return new Given(grant.view());
    }

    private @Nullable IdentityProblem refusal(Acting who, OrganisationHead organisation, GrantRole wish) {
        if (!powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return IdentityProblem.ROLE_MISSING;
        }
        if (who.subject().equals(wish.subject())) {
            return IdentityProblem.OWN_GRANT;
        }
        if (!organisation.kind().has(wish.role())) {
            return IdentityProblem.ROLE_NOT_OF_KIND;
        }
        if (wish.empty(clock.instant())) {
            return IdentityProblem.PERIOD;
        }
        var known = SubjectKind.of(wish.subject()) == SubjectKind.CLIENT
                || people.belongs(organisation.id(), wish.subject());
        return known ? null : IdentityProblem.SUBJECT_UNKNOWN;
    }
}
