package eu.vallum.identity.invitation;

import eu.vallum.identity.organisation.OrganisationHead;
import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.organisation.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes one due mail at a time, makes its token, and notes that it was sent. If the sender dies in between, the mail is due again after
 * ten seconds with a new token; run it as the job {@code invitation}.
 */
@ApplicationScoped
class OrderingMail {
    private final Invitations invitations;
    private final Register register;
    private final Clock clock;

    OrderingMail(Invitations invitations, Register register, Clock clock) {
        this.invitations = invitations;
        this.register = register;
        this.clock = clock;
    }

    @Transactional
    Optional<MailOrder> take() {
        return invitations
                .nextToMail(clock.instant())
                .map(invitation -> new MailOrder(
                        invitation.view(),
                        invitation.language(),
                        name(invitation.organisation()),
                        name(invitation.invitedByOrganisation()),
                        invitation.mailedAgain(clock.instant())));
    }

    @Transactional
    void sent(MailOrder order) {
        invitations.byTokenLocked(order.token()).ifPresent(Invitation::mailed);
    }

    private String name(OrganisationId id) {
        return register.find(id).map(OrganisationHead::name).orElse("");
    }
}
