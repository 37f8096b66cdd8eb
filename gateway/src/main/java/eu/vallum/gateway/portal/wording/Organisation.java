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

    @Message("Roles")
    String grants();

    @Message("Who may act for the organisation as what, now and before. A change reaches every service within seconds.")
    String grantsLead();

    @Message("Who may do what")
    String whoMayWhat();

    @Message("Nobody holds a role")
    String grantsNone();

    @Message("Roles appear here when somebody accepts an invitation or is given one.")
    String grantsNoneText();

    @Message("Role")
    String role();

    @Message("Now")
    String grantState();

    @Message("Given")
    String given();

    @Message("by the platform")
    String byPlatform();

    @Message("API client")
    String client();

    @Message("Take away")
    String revoke();

    @Message("Take a role away from {name}")
    String revokeFrom(String name);

    @Message("Take a role away")
    String revokeTitle();

    @Message("Take the role away")
    String revokeNow();

    @Message("{name} loses this role: {role}.")
    String loses(String name, String role);

    @Message(
            "It ends within seconds in every service, also for work that is open on a screen. The entry stays, for the record.")
    String losesText();

    @Message("This is your own role. Nobody can give a role to themselves: somebody else would have to give it back.")
    String losesOwn();

    @Message("Held")
    String stateHeld();

    @Message("Begins later")
    String stateLater();

    @Message("Ended")
    String stateEnded();

    @Message("Taken away")
    String stateRevoked();

    @Message("The role is given.")
    String grantGiven();

    @Message("The role is taken away.")
    String grantRevoked();

    @Message("Give a role")
    String give();

    @Message(
            "To somebody who belongs to the organisation already; invite others under Our organisation. Nobody gives a role to themselves.")
    String giveHint();

    @Message("Person")
    String person();

    @Message("Or an API client")
    String orClient();

    @Message("Its id, such as demo-agency.")
    String orClientHint();

    @Message("Last day")
    String lastDay();

    @Message("Without one it holds until somebody takes it away.")
    String lastDayHint();

    @Message("Give the role")
    String giveNow();

    @Message("Authorities, reporting entities and research organisations: {state}.")
    String registerLead(String state);

    @Message("Views of the register")
    String registerViews();

    @Message("All")
    String registerAll();

    @Message("Part of the name")
    String registerSearch();

    @Message("Search")
    String search();

    @Message("No organisation fits")
    String registerNone();

    @Message("None has this status or this name. Proposals appear here until somebody confirms them.")
    String registerNoneText();

    @Message("Status")
    String status();

    @Message("Propose an organisation")
    String propose();

    @Message("It has no effect until a second person of an authority of your Member State confirms it.")
    String proposeLead();

    @Message("Name of the organisation")
    String organisationName();

    @Message("As it stands in the national register.")
    String organisationNameHint();

    @Message("E-mail address of the contact")
    String contactEmail();

    @Message("Shown to the organisation itself and to the authorities of your Member State only.")
    String contactEmailHint();

    @Message("Such as https://ror.org/05gq02987; research organisations have one.")
    String rorHint();

    @Message("Propose it")
    String proposeNow();

    @Message("Short name in tokens")
    String alias();

    @Message("Proposed")
    String proposed();

    @Message("Confirmed")
    String confirmed();

    @Message("Came with the first register")
    String fromSeed();

    @Message("Reason given for the status")
    String statusReason();

    @Message("Confirm the proposal")
    String confirm();

    @Message("Check name, kind and contact against the national register. Whoever proposed it cannot confirm it.")
    String confirmHint();

    @Message("Confirm the organisation")
    String confirmNow();

    @Message("Change the status")
    String changeStatus();

    @Message("Nobody can act for a suspended or closed organisation. Closing is final.")
    String changeStatusHint();

    @Message("New status")
    String newStatus();

    @Message("Reason")
    String reason();

    @Message("Change it")
    String changeStatusNow();

    @Message("The organisation is proposed. Now a second person has to confirm it.")
    String done_proposed();

    @Message("The organisation is confirmed and active.")
    String done_confirmed();

    @Message("The status is changed.")
    String done_changed();
}
