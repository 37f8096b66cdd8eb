package eu.vallum.gateway.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of organisations, their people and invitations. French: messages/organisation_fr.properties. */
@MessageBundle("organisation")
public interface Organisation {
    @Message("About the organisation")
    String about();

    @Message("Your roles here")
    String myRoles();

    @Message("Contact")
    String contact();

    @Message("ROR identifier")
    String ror();

    @Message("People")
    String people();

    @Message("Not shown to you")
    String peopleHidden();

    @Message("Coordinators, officers and administrators see the people of the organisation.")
    String peopleHiddenText();

    @Message("Nobody yet")
    String peopleNone();

    @Message("People appear here when they accept an invitation.")
    String peopleNoneText();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message("Roles")
    String roles();

    @Message("Kind")
    String kind();

    @Message("Member State")
    String state();

    @Message("Joined")
    String joined();

    @Message("Invited")
    String invited();

    @Message("Valid until")
    String until();

    @Message("Invite a person")
    String invite();

    @Message("They get an e-mail with a link that works once, for seven days.")
    String inviteHint();

    @Message("Given name")
    String givenName();

    @Message("Family name")
    String familyName();

    @Message("Language of the e-mail")
    String mailLanguage();

    @Message("Send the invitation")
    String send();

    @Message("The invitation is on its way.")
    String invitedDone();

    @Message("You are invited")
    String invitationTitle();

    @Message("{name}, you are invited to act for {organisation}.")
    String invitationLead(String name, String organisation);

    @Message("Accept the invitation")
    String accept();

    @Message("Welcome")
    String acceptedTitle();

    @Message("You may act for {organisation} from now on.")
    String acceptedLead(String organisation);

    @Message("We sent you an e-mail to choose a password. Then sign in.")
    String account_created();

    @Message("The e-mail could not be sent. Use “Forgot password” on the sign-in page to choose one.")
    String account_created_without_mail();

    @Message("Sign in as you always do.")
    String account_existing();

    @Message("This invitation is not valid any more")
    String goneTitle();

    @Message(
            "It was used, withdrawn or has expired, or the address is incomplete. Ask whoever invited you for a new one.")
    String goneText();
}
