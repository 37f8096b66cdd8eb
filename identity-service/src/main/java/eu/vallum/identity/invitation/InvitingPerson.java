package eu.vallum.identity.invitation;

import eu.vallum.identity.management.Managed;
import eu.vallum.identity.management.Managing;
import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Status;
import eu.vallum.identity.person.People;
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

/**
 * Invites somebody into the caller's organisation, or into one that it oversees: an authority brings the first person into an entity it
 * confirmed. A new invitation replaces an open one to the same address. The mail goes out afterwards.
 */
@ApplicationScoped
class InvitingPerson {
    private static final String ACTION = "invitation.make";

    private final Invitations invitations;
    private final Managing managing;
    private final People people;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    InvitingPerson(
            Invitations invitations,
            Managing managing,
            People people,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.managing = managing;
        this.people = people;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Managed<Once<InvitationView>> invite(OrganisationId id, InvitePerson request, @Nullable String key) {
        return managing.overseen(
                ACTION,
                id,
                (who, organisation) -> refusal(organisation, request),
                who -> idempotency.once(ACTION, key, request, InvitationView.class, () -> make(id, request, who)));
    }

    private InvitationView make(OrganisationId organisation, InvitePerson request, Acting who) {
        var now = clock.instant();
        invitations.openOf(organisation, request.email(), now).forEach(earlier -> earlier.withdraw(now));
        var invitation = Invitation.of(organisation, request, who, now);
        invitations.persist(invitation);
        audit.allowed(ACTION, "invitation", List.of(invitation.id().value()), Managing.BASIS);
        return invitation.view();
    }

    private @Nullable IdentityProblem refusal(OrganisationHead organisation, InvitePerson request) {
        if (organisation.status() != Status.ACTIVE) {
            return IdentityProblem.ORGANISATION_STATUS;
        }
        if (!request.roles().stream().allMatch(organisation.kind()::has)) {
            return IdentityProblem.ROLE_NOT_OF_KIND;
        }
        return people.knows(organisation.id(), request.email().strip()) ? IdentityProblem.ALREADY_MEMBER : null;
    }
}
