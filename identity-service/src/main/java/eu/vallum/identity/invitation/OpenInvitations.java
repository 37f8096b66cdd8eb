package eu.vallum.identity.invitation;

import eu.vallum.identity.grant.Giving;
import eu.vallum.identity.grant.GrantRole;
import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.Register;
import eu.vallum.identity.organisation.Status;
import eu.vallum.identity.person.People;
import eu.vallum.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the bearer of a token may do with it; run as the job {@code invitation}, since the bearer is nobody yet. */
@ApplicationScoped
class OpenInvitations {
    /** An invitation that can still be used, with its organisation. */
    record Open(Invitation invitation, OrganisationHead organisation) {}

    private final Invitations invitations;
    private final Register register;
    private final People people;
    private final Giving giving;
    private final Audit audit;
    private final Clock clock;

    OpenInvitations(
            Invitations invitations, Register register, People people, Giving giving, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.register = register;
        this.people = people;
        this.giving = giving;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the token opens, if it still opens something. */
    @Transactional
    Optional<Open> find(Token token) {
        return open(invitations.byToken(token));
    }

    /** Uses the token up: the person joins and holds the roles. False when somebody else was faster. */
    @Transactional
    boolean use(Token token, String subject) {
        var open = open(invitations.byTokenLocked(token));
        if (open.isEmpty()) {
            return false;
        }
        var invitation = open.get().invitation();
        var view = invitation.view();
        invitation.accept(subject, clock.instant());
        people.add(invitation.organisation(), subject, view.name(), view.email());
        for (var role : view.roles()) {
            giving.give(invitation.organisation(), new GrantRole(subject, role, null, null), invitation.invitedBy());
        }
        audit.allowed("invitation.accept", "invitation", List.of(view.id().value()), "token; now " + subject);
        return true;
    }

    private Optional<Open> open(Optional<Invitation> found) {
        return found.filter(invitation -> invitation.open(clock.instant()))
                .flatMap(invitation -> register.find(invitation.organisation())
                        .filter(organisation -> organisation.status() == Status.ACTIVE)
                        .map(organisation -> new Open(invitation, organisation)));
    }
}
