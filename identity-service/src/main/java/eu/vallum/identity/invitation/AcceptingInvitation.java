package eu.vallum.identity.invitation;

import eu.vallum.identity.directory.Directory;
import eu.vallum.identity.directory.Directory.Addressee;
import eu.vallum.identity.directory.DirectoryRefused;
import eu.vallum.identity.directory.DirectoryUnavailable;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Shows an invitation to the bearer of its token and lets them accept it. The account comes first, because it may be made twice without harm;
 * the token is used up in the same transaction that grants the roles; the mail to choose a password comes last.
 */
@Singleton
class AcceptingInvitation {
    private static final Logger LOG = Logger.getLogger(AcceptingInvitation.class);
    private static final Job INVITATION = new Job("invitation");

    /** What became of it. */
    sealed interface Acceptance {
        /** Joined. {@code account} tells what to do next, as the contract names it. */
        record Joined(String organisation, String account) implements Acceptance {}

        /** Unknown, used, withdrawn or expired. */
        record NotValid() implements Acceptance {}

        /** Keycloak does not answer; the invitation is still good. */
        record Later() implements Acceptance {}
    }

    private final OpenInvitations invitations;
    private final Directory directory;
    private final CurrentCaller caller;

    AcceptingInvitation(OpenInvitations invitations, Directory directory, CurrentCaller caller) {
        this.invitations = invitations;
        this.directory = directory;
        this.caller = caller;
    }

    Optional<InvitationOffer> view(Token token) {
        return caller.as(INVITATION, () -> invitations.find(token)).map(open -> {
            var view = open.invitation().view();
            return new InvitationOffer(
                    open.organisation().name(),
                    open.organisation().memberState(),
                    view.givenName(),
                    view.familyName(),
                    view.email(),
                    view.roles(),
                    view.expiresAt());
        });
    }

    Acceptance accept(Token token) {
        var open = caller.as(INVITATION, () -> invitations.find(token));
        if (open.isEmpty()) {
            return new Acceptance.NotValid();
        }
        var invitation = open.get().invitation();
        var organisation = open.get().organisation();
        var view = invitation.view();
        Directory.Account account;
        try {
            account = directory.account(
                    new Addressee(view.email(), view.givenName(), view.familyName(), invitation.language()));
            directory.join(account.subject(), organisation.id().value());
        } catch (DirectoryUnavailable | DirectoryRefused e) {
            LOG.warnf("invitation: account not made (%s)", e.getMessage());
            return new Acceptance.Later();
        }
        if (!caller.as(INVITATION, () -> invitations.use(token, account.subject()))) {
            return new Acceptance.NotValid();
        }
        return new Acceptance.Joined(
                organisation.name(), account.passwordless() ? mailed(account.subject()) : "existing");
    }

    private String mailed(String subject) {
        try {
            directory.mailPasswordLink(subject);
            return "created";
        } catch (DirectoryUnavailable | DirectoryRefused e) {
            LOG.warnf("invitation: mail to choose a password not sent (%s)", e.getMessage());
            return "created-without-mail";
        }
    }
}
