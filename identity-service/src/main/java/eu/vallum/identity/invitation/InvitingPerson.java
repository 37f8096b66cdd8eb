package eu.vallum.identity.invitation;

import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.organisation.Status;
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

/**
 * Invites somebody into the caller's organisation, or into one that it oversees: an authority brings the first person into an entity it
 * confirmed. A new invitation replaces an open one to the same address. The mail goes out afterwards.
 */
@ApplicationScoped
class InvitingPerson {
    private static final String ACTION = "invitation.make";

    /** What became of it. */
    sealed interface Inviting {
        record Answered(Once<InvitationView> answer) implements Inviting {}

        record Unknown() implements Inviting {}

        record Refused(IdentityProblem why) implements Inviting {}
    }

    private final Invitations invitations;
    private final Register register;
    private final People people;
    private final Powers powers;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    InvitingPerson(
            Invitations invitations,
            Register register,
            People people,
            Powers powers,
            Idempotency idempotency,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.invitations = invitations;
        this.register = register;
        this.people = people;
        this.powers = powers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Inviting invite(OrganisationId id, InvitePerson request, @Nullable String key) {
        var who = caller.acting();
        var organisation = register.find(id)
                .filter(one -> who.organisation().equals(id.value()) || register.oversees(who, one))
                .orElse(null);
        if (organisation == null) {
            audit.denied(ACTION, "organisation", List.of(id.value()), "neither one's own nor overseen");
            return new Inviting.Unknown();
        }
        var refusal = refusal(who, organisation, request);
        if (refusal != null) {
            audit.denied(ACTION, "organisation", List.of(id.value()), refusal.slug());
            return new Inviting.Refused(refusal);
        }
        return new Inviting.Answered(
                idempotency.once(ACTION, key, request, InvitationView.class, () -> make(id, request, who)));
    }

    private InvitationView make(OrganisationId organisation, InvitePerson request, Acting who) {
        var now = clock.instant();
        invitations.openOf(organisation, request.email(), now).forEach(earlier -> earlier.withdraw(now));
        var invitation = Invitation.of(organisation, request, who, now);
        invitations.persist(invitation);
        audit.allowed(ACTION, "invitation", List.of(invitation.id().value()), "coordinator or administrator");
        return invitation.view();
    }

    private @Nullable IdentityProblem refusal(Acting who, OrganisationHead organisation, InvitePerson request) {
        if (!powers.holds(who, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return IdentityProblem.ROLE_MISSING;
        }
        if (organisation.status() != Status.ACTIVE) {
            return IdentityProblem.ORGANISATION_STATUS;
        }
        if (!request.roles().stream().allMatch(organisation.kind()::has)) {
            return IdentityProblem.ROLE_NOT_OF_KIND;
        }
        return people.knows(organisation.id(), request.email().strip()) ? IdentityProblem.ALREADY_MEMBER : null;
    }
}
