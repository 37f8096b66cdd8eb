package eu.vallum.identity.grant;

import eu.vallum.identity.management.Managed;
import eu.vallum.identity.management.Managing;
import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.person.People;
import eu.vallum.identity.power.Powers;
import eu.vallum.identity.problem.IdentityProblem;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
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

    /** The grant, or nothing where the role is held already; kept under the idempotency key. */
    record Given(@Nullable GrantView grant) {}

    private final RoleGrants grants;
    private final Announcing announcing;
    private final Managing managing;
    private final Powers powers;
    private final People people;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    GrantingRole(
            RoleGrants grants,
            Announcing announcing,
            Managing managing,
            Powers powers,
            People people,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.grants = grants;
        this.announcing = announcing;
        this.managing = managing;
        this.powers = powers;
        this.people = people;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Managed<Once<Given>> grant(OrganisationId organisation, GrantRole wish, @Nullable String key) {
        return managing.own(
                ACTION,
                organisation,
                (who, own) -> refusal(who, own, wish),
                who -> idempotency.once(ACTION, key, wish, Given.class, () -> give(organisation, wish, who)));
    }

    private Given give(OrganisationId organisation, GrantRole wish, Acting who) {
        var now = clock.instant();
        if (grants.of(organisation, wish).stream().anyMatch(grant -> grant.covers(wish, now))) {
            return new Given(null);
        }
        var grant = RoleGrant.given(organisation, wish, who.subject(), now);
        grants.persist(grant);
        announcing.changed(grant);
        audit.allowed(ACTION, "grant", List.of(grant.id().value()), Managing.BASIS);
        return new Given(grant.view());
    }

    private @Nullable IdentityProblem refusal(Acting who, OrganisationHead organisation, GrantRole wish) {
        if (!powers.another(who, wish.subject())) {
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
